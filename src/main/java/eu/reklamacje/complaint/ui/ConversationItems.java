package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.complaint.Attachments.Attachment;
import eu.reklamacje.complaint.ComplaintEntry;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.timeline.ui.TimelineWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The entries of a conversation as components, for one reader. */
final class ConversationItems {

    private final EntryWords words;
    private final List<EntryAction> actions;
    private final List<EntryContent> contents;
    private final long me;
    private final BiConsumer<Long, String> correct;

    /** @param correct opens a note of mine to be written anew: its first version's id, and how it reads now */
    ConversationItems(
            EntryWords words,
            List<EntryAction> actions,
            List<EntryContent> contents,
            long me,
            BiConsumer<Long, String> correct) {
        this.words = words;
        this.actions = actions;
        this.contents = contents;
        this.me = me;
        this.correct = correct;
    }

    boolean isMine(TimelineEntry entry) {
        return Objects.equals(entry.personId(), me);
    }

    Div change(TimelineEntry entry) {
        return TimelineWords.show(words, entry);
    }

    /**
     * @param versions the later versions of a note; none for everything else
     * @param files all of the complaint
     */
    Div item(ComplaintView complaint, TimelineEntry entry, List<TimelineEntry> versions, List<Attachment> files) {
        var item = isFirst(entry) ? received(complaint, entry) : TimelineWords.show(words, entry);
        item.addClassNames(
                "said",
                "said-" + entry.type().sort().name().toLowerCase(Locale.ROOT),
                entry.personId() == null || entry.type().isFromOutside() ? "said-in" : "said-out");
        if (!versions.isEmpty()) correctTo(item, entry, versions);
        var pictures = files.stream().filter(file -> belongs(file, entry)).toList();
        if (!pictures.isEmpty()) item.add(PictureStrip.of(complaint.id(), pictures));
        if (isMine(entry) && entry.type() == ComplaintEntry.NOTE) {
            var text = (versions.isEmpty() ? entry : versions.getLast()).text("text");
            item.add(Buttons.small(t("note.correct"), () -> correct.accept(entry.id(), text)));
        }
        actions.forEach(action -> item.add(action.offer(complaint, entry)));
        return item;
    }

    private static boolean isFirst(TimelineEntry entry) {
        return entry.type() == ComplaintEntry.RECORDED;
    }

    /** What the customer wrote or said, as it came; a member of staff may have recorded it. */
    private Div received(ComplaintView complaint, TimelineEntry entry) {
        var who = new Span(complaint.facts().get(Fact.CUSTOMER_NAME));
        who.addClassName("entry-who");
        var when = new Span(words.time(complaint.receivedAt()));
        when.addClassName("entry-when");
        var how = new Span(t("channel." + entry.text("channel")));
        var head = new Div(who, how, when);
        head.addClassName("entry-head");
        var item = new Div(head);
        item.addClassNames("entry", "said-first");
        var shown = contents.stream()
                .map(content -> content.show(complaint, entry))
                .flatMap(Optional::stream)
                .findFirst();
        item.add(shown.orElseGet(() -> text(complaint.facts().get(Fact.DESCRIPTION))));
        if (entry.personId() != null) {
            var by = new Div(t("conversation.recorded-by", words.who(entry), words.when(entry)));
            by.addClassName("hint");
            item.add(by);
        }
        return item;
    }

    private static Component text(String text) {
        var body = new Div(text);
        body.addClassName("entry-text");
        return body;
    }

    /** The last version stands there; the first ones on request. */
    private void correctTo(Div item, TimelineEntry first, List<TimelineEntry> versions) {
        item.getChildren()
                .filter(child -> child.hasClassName("entry-text"))
                .findFirst()
                .ifPresent(item::remove);
        var tag = new Span(t("note.corrected", words.when(versions.getLast())));
        tag.addClassName("hint");
        var earlier = new Div();
        earlier.add(text(first.text("text")));
        versions.subList(0, versions.size() - 1).forEach(version -> earlier.add(text(version.text("text"))));
        item.add(text(versions.getLast().text("text")), tag, new NativeDetails(t("note.first"), earlier));
    }

    private static boolean belongs(Attachment file, TimelineEntry entry) {
        return !file.folded() && file.mailId() != null && entry.text("mail").equals(String.valueOf(file.mailId()));
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
