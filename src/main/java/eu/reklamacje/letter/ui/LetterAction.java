package eu.reklamacje.letter.ui;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Templates;
import eu.reklamacje.user.Directory;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the letter editor. */
@Component
@Order(30)
class LetterAction implements ComplaintAction {

    private static final int USUAL_WAIT = 7;

    private final Letters letters;
    private final Templates templates;
    private final Complaints complaints;
    private final Attachments attachments;
    private final Drafts drafts;
    private final Directory directory;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    LetterAction(
            Letters letters,
            Templates templates,
            Complaints complaints,
            Attachments attachments,
            Drafts drafts,
            Directory directory,
            Changes changes,
            Office office,
            Clock clock) {
        this.letters = letters;
        this.templates = templates;
        this.complaints = complaints;
        this.attachments = attachments;
        this.drafts = drafts;
        this.directory = directory;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public List<Offer> offer(ComplaintView complaint, ComplaintScreen screen) {
        if (!complaint.mayWrite()) return List.of();
        return List.of(
                Offer.of("action.letter", "e", Group.WRITE, () -> open(complaint.id(), null, screen))
                        .taking(Step.ACKNOWLEDGE, Step.ASK, Step.REMIND, Step.TELL_PROGRESS, Step.TELL_DATE),
                Offer.of("action.ask-customer", "i", Group.WRITE, () -> open(complaint.id(), Step.ASK, screen)));
    }

    /** @param step for which it is written; null for the one that is next */
    private void open(long id, @Nullable Step step, ComplaintScreen screen) {
        var complaint = complaints.find(id).orElseThrow();
        var note = new AddressNote(letters, office, id);
        var form = new LetterForm(templates, complaint.facts().get(Fact.CUSTOMER_LANGUAGE), attachments.of(id), note);
        var sheet = new LetterSheet(complaint, first(complaint, step), form, note, letters, drafts);
        Listening.to(changes, sheet, new Change(Change.COMPLAINT, id)::equals, _ -> sheet.showOthers(writing(id)));
        sheet.showOthers(writing(id));
        screen.write(sheet);
    }

    private LetterDraft first(ComplaintView complaint, @Nullable Step step) {
        var today = office.today(clock);
        var next = complaint.next();
        return LetterDraft.begin(
                step != null
                        ? step
                        : next == null ? Step.TELL_PROGRESS : next.on(today).step(),
                !FactRules.missing(complaint.facts()).isEmpty(),
                complaint.facts().get(Fact.CUSTOMER_LANGUAGE),
                today.plusDays(USUAL_WAIT));
    }

    /** The names of those who are writing to the same customer just now. */
    private List<String> writing(long complaint) {
        return drafts.writing(complaint).stream().map(directory::name).toList();
    }
}
