package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.NoteVersions;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a timeline as what they are, the first one first; changes folded, and what is new since my last look marked. */
final class Conversation extends Composite<Div> {

    private static final int PAGE = 100;

    /** What is shown; by the ends of message keys. */
    private enum Shown {
        ALL(EnumSet.allOf(EntryType.Sort.class)),
        CONVERSATION(EnumSet.of(EntryType.Sort.CONVERSATION)),
        NOTES(EnumSet.of(EntryType.Sort.NOTE)),
        CHANGES(EnumSet.of(EntryType.Sort.CHANGE));

        private final Set<EntryType.Sort> sorts;

        Shown(Set<EntryType.Sort> sorts) {
            this.sorts = sorts;
        }
    }

    private final long id;
    private final ConversationItems items;
    private final Complaints complaints;
    private final ComplaintScreen screen;
    private final Div list = new Div();
    private final Map<Tab, Shown> choices = new LinkedHashMap<>();
    private final Tabs filter = new Tabs();
    private @Nullable ComplaintView complaint;
    private int most = PAGE;

    Conversation(long id, ConversationItems items, Complaints complaints, ComplaintScreen screen) {
        this.id = id;
        this.items = items;
        this.complaints = complaints;
        this.screen = screen;
        for (var shown : Shown.values()) {
            var tab = new Tab(getTranslation("conversation." + shown));
            choices.put(tab, shown);
            filter.add(tab);
        }
        filter.getElement().setAttribute("aria-label", getTranslation("conversation.filter"));
        var details = new Tab(getTranslation("complaint.details"));
        details.addClassName("tab-details");
        filter.add(details);
        filter.addSelectedChangeListener(event -> {
            if (!event.isFromClient()) return;
            screen.showSide(details.isSelected());
            if (!details.isSelected()) showEntries();
        });
        list.addClassName("conversation");
        list.getElement().setAttribute("role", "log");
        list.getElement().setAttribute("aria-label", getTranslation("conversation.title"));
        getContent().addClassName("conversation-frame");
        getContent().add(filter, list);
    }

    void show(ComplaintView now) {
        complaint = now;
        showEntries();
    }

    private void showEntries() {
        var found = complaints.timeline(id, Long.MAX_VALUE, most + 1);
        var entries = new ArrayList<>(found.stream().limit(most).toList().reversed());
        if (!entries.isEmpty()) screen.sees(entries.getLast().id());
        list.removeAll();
        if (found.size() > most)
            list.add(new Button(getTranslation("complaint.timeline.more"), _ -> {
                most += PAGE;
                showEntries();
            }));
        fill(entries);
        if (list.getComponentCount() == 0) {
            var none = new Span(getTranslation("conversation.none"));
            none.addClassName("hint");
            list.add(none);
        }
    }

    private void fill(List<TimelineEntry> entries) {
        var shown = chosen().sorts;
        var notes = new NoteVersions(entries);
        var pictures = screen.files();
        var folded = new ArrayList<Component>();
        boolean marked = false;
        for (var entry : entries) {
            if (!shown.contains(entry.type().sort()) || notes.isLater(entry)) continue;
            boolean fresh = entry.id() > screen.lastSeen() && !items.isMine(entry);
            if (fresh && !marked) {
                unfold(folded);
                list.add(mark());
                marked = true;
            }
            if (entry.type().sort() == EntryType.Sort.CHANGE) {
                folded.add(items.change(entry));
                continue;
            }
            unfold(folded);
            list.add(items.item(Objects.requireNonNull(complaint), entry, notes.later(entry), pictures));
        }
        unfold(folded);
    }

    private Shown chosen() {
        return choices.getOrDefault(filter.getSelectedTab(), Shown.ALL);
    }

    private Div mark() {
        var mark = new Div(new Span(getTranslation("conversation.new")));
        mark.addClassName("conversation-new");
        mark.getElement().executeJs("this.scrollIntoView({block: 'start'})");
        return mark;
    }

    /** One change is a line; several are folded under their number. */
    private void unfold(List<Component> folded) {
        boolean changesOnly = chosen() == Shown.CHANGES;
        if (folded.size() < 2 || changesOnly) list.add(folded);
        else {
            var changes = new Div(folded.toArray(Component[]::new));
            var details = new NativeDetails(getTranslation("conversation.changes", folded.size()), changes);
            details.addClassName("conversation-changes");
            list.add(details);
        }
        folded.clear();
    }
}
