package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.button.Button;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.SeenComplaint;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Take it, assign it, hand it back. */
@Component
@Order(20)
public class Assigning implements ComplaintAction {

    private final Complaints complaints;
    private final Assignments assignments;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    Assigning(
            Complaints complaints,
            Assignments assignments,
            Directory directory,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.assignments = assignments;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public List<Button> offer(ComplaintView complaint, Runnable changed) {
        var buttons = new ArrayList<Button>();
        if (complaint.mergedInto() != null) return buttons;
        var me = signedIn.person();
        if (complaint.handlerId() == null && mayAssign(complaint, me))
            buttons.add(ComplaintAction.button("action.take", "t", () -> assign(complaint, me.id(), changed)));
        if (me.supervises(complaint.teamId()))
            buttons.add(ComplaintAction.button(
                    "action.assign",
                    "a",
                    () -> complaints.find(complaint.id()).ifPresent(now -> ask(now.seen(), null, () -> {}))));
        if (complaint.handlerId() != null && mayAssign(complaint, null))
            buttons.add(ComplaintAction.button("action.hand-back", "h", () -> assign(complaint, null, changed)));
        return buttons;
    }

    private boolean mayAssign(ComplaintView complaint, @Nullable Person to) {
        return Rights.assignmentRefusal(signedIn.person(), complaint.access(), to)
                .isEmpty();
    }

    private void assign(ComplaintView complaint, @Nullable Long handler, Runnable changed) {
        Notices.tell(assignments.assign(complaint.id(), complaint.version(), handler, ""), _ -> changed.run());
    }

    /**
     * Asks to whom.
     *
     * @param wished preselected; null leaves the choice open
     * @param cancelled runs when nobody was chosen, so that a dragged card can go back
     */
    public void ask(SeenComplaint complaint, @Nullable Person wished, Runnable cancelled) {
        var dialog = new AssignDialog(complaint, wished, assignments, directory, office.today(clock));
        dialog.onCancel(cancelled);
        dialog.open();
    }
}
