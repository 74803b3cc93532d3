package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.timeline.ui.TimelineWords;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has happened, the last first, and the composer above it. */
@Component
@Order(80)
class TimelinePart implements ComplaintPart {

    private static final int PAGE = 30;

    private final Complaints complaints;
    private final Handling handling;
    private final Drafts drafts;
    private final EntryWords.Factory entryWords;
    private final List<EntryAction> actions;
    private final Office office;
    private final Clock clock;

    TimelinePart(
            Complaints complaints,
            Handling handling,
            Drafts drafts,
            EntryWords.Factory entryWords,
            List<EntryAction> actions,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.handling = handling;
        this.drafts = drafts;
        this.entryWords = entryWords;
        this.actions = actions;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.RIGHT;
    }

    @Override
    public String title() {
        return "complaint.timeline";
    }

    @Override
    public Content create(ComplaintView complaint, Runnable changed) {
        return new Happened(complaint);
    }

    private final class Happened extends Content {

        private final Composer composer;
        private final Div timeline = new Div();
        private final EntryWords words = entryWords.in(getLocale());
        private ComplaintView complaint;
        private int shown = PAGE;

        Happened(ComplaintView complaint) {
            this.complaint = complaint;
            composer = new Composer(complaint.id(), handling, drafts, office, clock);
            timeline.addClassName("timeline");
            getContent().add(composer, timeline);
        }

        @Override
        public void show(ComplaintView complaint) {
            this.complaint = complaint;
            composer.notesOnly(!complaint.mayWrite());
            showEntries();
        }

        private void showEntries() {
            timeline.removeAll();
            var entries = complaints.timeline(complaint.id(), Long.MAX_VALUE, shown + 1);
            entries.stream().limit(shown).map(this::entry).forEach(timeline::add);
            if (entries.size() > shown)
                timeline.add(new Button(getTranslation("complaint.timeline.more"), _ -> {
                    shown += PAGE;
                    showEntries();
                }));
        }

        private Div entry(TimelineEntry entry) {
            var item = TimelineWords.show(words, entry);
            actions.forEach(action -> item.add(action.offer(complaint, entry)));
            return item;
        }

        @Override
        public List<Button> actions(ComplaintView complaint) {
            var note = ComplaintAction.button("action.note", "o", composer::focusNote);
            if (!complaint.mayWrite()) return List.of(note);
            return List.of(note, ComplaintAction.button("action.contact", "k", composer::focusContact));
        }
    }
}
