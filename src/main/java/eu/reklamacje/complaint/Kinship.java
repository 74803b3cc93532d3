package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What merges do to complaints; they have asked for the rights. */
@Component
public class Kinship {

    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Lifecycle lifecycle;
    private final Changes changes;
    private final Clock clock;

    Kinship(ComplaintRepository complaints, Guard guard, Lifecycle lifecycle, Changes changes, Clock clock) {
        this.complaints = complaints;
        this.guard = guard;
        this.lifecycle = lifecycle;
        this.changes = changes;
        this.clock = clock;
    }

    /** A complaint ends in the one that it repeats, which is held, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long from, long into) {
        held(from).mergeInto(into, clock.instant());
    }

    /** A danger that only the duplicate reported is one of the complaint that goes on; no undo makes it smaller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryDanger(long from, long into, long by) {
        var complaint = held(into);
        var before = complaint.severity();
        if (!complaint.takeDangerOf(held(from))) return;
        lifecycle.tellSeverity(complaint, before, by, null);
        changes.note(Change.SAFETY, into);
    }

    /** It goes on from where it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revive(long from, Status before) {
        held(from).unmerge(before, clock.instant());
    }

    /** Tells the listeners that a complaint has another status, after all that belongs to it has moved; and saves the other one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(long id, Status before, long other) {
        lifecycle.publish(held(id).changedFrom(before));
        guard.save(held(other));
    }

    private Complaint held(long id) {
        return complaints.findById(id).orElseThrow();
    }
}
