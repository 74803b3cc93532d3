package eu.reklamacje.complaint;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Text;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a complaint because a decision was told, or was not; always within the transaction of the decision. */
@Service
public class Resolutions {

    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Lifecycle lifecycle;
    private final Office office;
    private final Clock clock;

    Resolutions(ComplaintRepository complaints, Guard guard, Lifecycle lifecycle, Office office, Clock clock) {
        this.complaints = complaints;
        this.guard = guard;
        this.lifecycle = lifecycle;
        this.office = office;
        this.clock = clock;
    }

    private static boolean isDone(Complaint complaint) {
        return complaint.status() == Status.RESOLVED || complaint.status() == Status.CLOSED;
    }

    /** Why the complaint cannot be resolved as it stands; nothing where it can, or is resolved already. */
    @Transactional(readOnly = true)
    public Optional<Text> resolvingRefusal(long id) {
        return complaints
                .findById(id)
                .filter(complaint -> !isDone(complaint))
                .flatMap(complaint -> StatusRules.refusal(
                        complaint.status(),
                        StatusChange.resolved(Outcome.UPHELD, "…", ContactMethod.EMAIL),
                        complaint.facts(office),
                        office.today(clock)));
    }

    /**
     * The customer knows the decision, whose maker has been asked for the right to it: the complaint is resolved. One that was
     * resolved before stays so; the decision was corrected.
     *
     * @param letter the letter that told it, which keeps the promises itself; null where it was told elsewhere
     * @param by null for background work
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resolve(
            long id, Outcome outcome, String text, ContactMethod way, @Nullable Long letter, @Nullable Long by) {
        var complaint = complaints.lock(id).orElseThrow();
        if (isDone(complaint)) complaint.tell(outcome, text);
        else lifecycle.move(complaint, StatusChange.resolved(outcome, text, way), by);
        if (letter == null)
            lifecycle.publish(new ComplaintEvent.Contacted(id, ContactPurpose.OUTCOME, clock.instant(), way, null));
        guard.save(complaint);
    }

    /** The customer knows that the review opens the case again (P13): it is investigated in its second stage. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(long id, ContactMethod way, @Nullable Long letter, @Nullable Long by) {
        var complaint = complaints.lock(id).orElseThrow();
        if (complaint.status() == Status.ESCALATED)
            lifecycle.move(complaint, StatusChange.to(Status.INVESTIGATING), by);
        if (letter == null)
            lifecycle.publish(new ComplaintEvent.Contacted(id, ContactPurpose.PROGRESS, clock.instant(), way, null));
        guard.save(complaint);
    }

    /** What told the decision came back: nobody knows it, and the case is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void untold(long id) {
        var complaint = complaints.lock(id).orElseThrow();
        if (complaint.status() == Status.RESOLVED)
            lifecycle.moveByItself(complaint, StatusChange.because(Status.INVESTIGATING, "↩"));
        guard.save(complaint);
    }
}
