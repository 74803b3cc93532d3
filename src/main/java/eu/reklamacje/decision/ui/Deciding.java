package eu.reklamacje.decision.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the decision of a complaint. */
@Component
@Order(50)
public class Deciding implements ComplaintAction {

    private final Decisions decisions;
    private final Telling telling;
    private final RootCauses rootCauses;
    private final Letters letters;
    private final Complaints complaints;
    private final Drafts drafts;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;

    Deciding(
            Decisions decisions,
            Telling telling,
            RootCauses rootCauses,
            Letters letters,
            Complaints complaints,
            Drafts drafts,
            Directory directory,
            SignedIn signedIn,
            Office office) {
        this.decisions = decisions;
        this.telling = telling;
        this.rootCauses = rootCauses;
        this.letters = letters;
        this.complaints = complaints;
        this.drafts = drafts;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
    }

    @Override
    public List<Offer> offer(ComplaintView complaint, ComplaintScreen screen) {
        if (!Rights.mayWrite(signedIn.person(), complaint.access()) || complaint.mergedInto() != null) return List.of();
        return List.of(Offer.of("action.decide", "d", Group.DECIDE, () -> screen.write(sheet(complaint.id(), () -> {})))
                .taking(Step.DECIDE, Step.GET_APPROVAL, Step.APPROVE, Step.SEND_DECISION));
    }

    /**
     * Opens it where the complaint is not on the screen.
     *
     * @param cancelled runs when it closes and the complaint has not been resolved by it
     */
    public void open(long id, Runnable cancelled) {
        sheet(id, cancelled).openAlone();
    }

    private DecisionSheet sheet(long id, Runnable cancelled) {
        var complaint = complaints.find(id).orElseThrow();
        var form = new DecisionForm(complaint.facts().kind(), rootCauses.all(), complaint.isInReview());
        var writing = new DecisionWriting(complaint, form, decisions, drafts, directory);
        var letter = new DecisionLetter(complaint, telling, letters, drafts, office);
        var sheet = new DecisionSheet(complaint.number(), cancelled);
        new DecisionStates(complaint, sheet, form, writing, letter, decisions, directory).show();
        return sheet;
    }
}
