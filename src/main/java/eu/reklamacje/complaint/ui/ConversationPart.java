package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was said about a complaint, from the customer's first words to the last, and what is written to it. */
@Component
@Order(80)
class ConversationPart implements ComplaintPart {

    private final Complaints complaints;
    private final Handling handling;
    private final Drafts drafts;
    private final EntryWords.Factory entryWords;
    private final List<EntryAction> actions;
    private final List<EntryContent> contents;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    ConversationPart(
            Complaints complaints,
            Handling handling,
            Drafts drafts,
            EntryWords.Factory entryWords,
            List<EntryAction> actions,
            List<EntryContent> contents,
            Directory directory,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.handling = handling;
        this.drafts = drafts;
        this.entryWords = entryWords;
        this.actions = actions;
        this.contents = contents;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.CONVERSATION;
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Said(complaint, screen);
    }

    private final class Said extends Content {

        private final ComplaintScreen screen;
        private final Conversation conversation;

        Said(ComplaintView complaint, ComplaintScreen screen) {
            this.screen = screen;
            var items = new ConversationItems(
                    entryWords.in(getLocale()),
                    actions,
                    contents,
                    signedIn.person().id(),
                    (note, text) -> write(complaint, Composition.correcting(note, text)));
            conversation = new Conversation(complaint.id(), items, complaints, screen);
            getContent().addClassName("conversation-part");
            getContent().add(conversation);
        }

        @Override
        public void show(ComplaintView complaint) {
            conversation.show(complaint);
        }

        @Override
        public List<ComplaintAction.Offer> offers(ComplaintView complaint) {
            var note = ComplaintAction.Offer.of(
                    "action.note",
                    "o",
                    ComplaintAction.Group.WRITE,
                    () -> write(complaint, Composition.of(Composition.Mode.NOTE)));
            if (!complaint.mayWrite()) return List.of(note);
            var contact = ComplaintAction.Offer.of(
                    "action.contact",
                    "s",
                    ComplaintAction.Group.WRITE,
                    () -> write(complaint, Composition.call(complaint, office.today(clock))));
            var unread = complaint.unreadMail();
            if (unread == null) return List.of(note, contact);
            return List.of(
                    note,
                    contact,
                    ComplaintAction.Offer.of(
                                    "action.read",
                                    "y",
                                    ComplaintAction.Group.WHERE,
                                    () -> handling.markRead(complaint.id(), unread))
                            .taking(Step.READ_ANSWER));
        }

        private void write(ComplaintView complaint, Composition first) {
            screen.write(new ComposerSheet(
                    complaint, first, handling, drafts, () -> office.local(clock.instant()), colleagues(complaint)));
        }

        /** Those who can be called by name. */
        private List<String> colleagues(ComplaintView complaint) {
            var me = signedIn.person();
            return directory.people().stream()
                    .filter(person -> person.active() && person.id() != me.id())
                    .filter(person -> Rights.mayRead(person, complaint.access()))
                    .map(Person::name)
                    .toList();
        }
    }
}
