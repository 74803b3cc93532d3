package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.button.Button;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.user.Directory;
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
    private final Office office;

    Deciding(
            Decisions decisions,
            Telling telling,
            RootCauses rootCauses,
            Letters letters,
            Complaints complaints,
            Drafts drafts,
            Directory directory,
            Office office) {
        this.decisions = decisions;
        this.telling = telling;
        this.rootCauses = rootCauses;
        this.letters = letters;
        this.complaints = complaints;
        this.drafts = drafts;
        this.directory = directory;
        this.office = office;
    }

    @Override
    public List<Button> offer(ComplaintView complaint, Runnable changed) {
        if (!complaint.mayWrite()) return List.of();
        return List.of(ComplaintAction.button("action.decide", "d", () -> open(complaint.id(), () -> {})));
    }

    /** @param cancelled runs when it closes and the complaint has not been resolved by it */
    public void open(long id, Runnable cancelled) {
        var complaint = complaints.find(id).orElseThrow();
        var form = new DecisionForm(complaint.facts().kind(), rootCauses.all(), complaint.isInReview());
        var writing = new DecisionWriting(complaint, form, decisions, drafts, directory);
        var letter = new DecisionLetter(complaint, telling, letters, office);
        var dialog = new DecisionDialog(complaint.number(), cancelled);
        new DecisionStates(complaint, dialog, form, writing, letter, decisions, directory).show();
        dialog.open();
    }
}
