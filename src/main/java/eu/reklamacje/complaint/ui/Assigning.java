package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.ReasonDialog;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.SeenComplaint;
import eu.reklamacje.complaint.Step;
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
    private final Undo undo;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    Assigning(
            Complaints complaints,
            Assignments assignments,
            Directory directory,
            Undo undo,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.assignments = assignments;
        this.directory = directory;
        this.undo = undo;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public List<Offer> offer(ComplaintView complaint, ComplaintScreen screen) {
        var offers = new ArrayList<Offer>();
        if (complaint.mergedInto() != null) return offers;
        var me = signedIn.person();
        if (complaint.handlerId() == null && mayAssign(complaint, me))
            offers.add(Offer.of("action.take", "t", Group.WHERE, () -> assign(complaint, me.id(), screen)));
        if (me.supervises(complaint.teamId()))
            offers.add(Offer.of(
                            "action.assign",
                            "a",
                            Group.WHERE,
                            () -> complaints.find(complaint.id()).ifPresent(now -> ask(now.seen(), null, () -> {})))
                    .taking(Step.NAME_REVIEWER));
        if (complaint.handlerId() != null && mayAssign(complaint, null))
            offers.add(Offer.of("action.hand-back", "h", Group.WHERE, () -> askHandBack(complaint, screen)));
        return offers;
    }

    private boolean mayAssign(ComplaintView complaint, @Nullable Person to) {
        return Rights.assignmentRefusal(signedIn.person(), complaint.access(), to)
                .isEmpty();
    }

    private void assign(ComplaintView complaint, long handler, ComplaintScreen screen) {
        Notices.tell(assignments.assign(complaint.id(), complaint.version(), handler, ""), _ -> {
            screen.refresh();
            offerUndo(complaint.seen(), directory.name(handler), screen::refresh);
        });
    }

    /** @param to the new handler's name */
    private void offerUndo(SeenComplaint complaint, String to, Runnable restored) {
        undo.offer(UI.getCurrent().getTranslation("assign.done", complaint.number(), to), complaint.id(), restored);
    }

    /** Whoever goes on with it finds a word of why. */
    private void askHandBack(ComplaintView complaint, ComplaintScreen screen) {
        var action = UI.getCurrent().getTranslation("action.hand-back");
        ReasonDialog.of(action, why -> assignments.assign(complaint.id(), complaint.version(), null, why), _ -> {
                    screen.refresh();
                    undo.offer(
                            UI.getCurrent().getTranslation("assign.handed-back", complaint.number()),
                            complaint.id(),
                            screen::refresh);
                })
                .open();
    }

    /**
     * Asks to whom.
     *
     * @param wished preselected; null leaves the choice open
     * @param cancelled runs when nobody was chosen, so that a dragged card can go back
     */
    public void ask(SeenComplaint complaint, @Nullable Person wished, Runnable cancelled) {
        var dialog = new AssignDialog(
                complaint,
                wished,
                assignments,
                directory,
                office.today(clock),
                to -> offerUndo(complaint, to, () -> {}));
        dialog.onCancel(cancelled);
        dialog.open();
    }
}
