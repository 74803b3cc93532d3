package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.timeline.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What links and merges ask of complaints, and do to them; they have asked for the rights. */
@Component
public class Kinship {

    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final Changes changes;
    private final Clock clock;

    Kinship(
            ComplaintRepository complaints,
            Guard guard,
            Timeline timeline,
            Lifecycle lifecycle,
            Changes changes,
            Clock clock) {
        this.complaints = complaints;
        this.guard = guard;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A complaint as far as links and merges ask.
     *
     * @param mergedInto the complaint that it repeats; null for one that stands for itself
     */
    public record Kin(
            long id,
            String number,
            Status status,
            Severity severity,
            Instant receivedAt,
            long customer,
            boolean secondStage,
            @Nullable Long mergedInto,
            long teamId,
            @Nullable Long handlerId,
            boolean restricted) {

        public Access access() {
            return new Access(teamId, handlerId, restricted);
        }

        /** Whether somebody who had no hand in the first stage decides, or is to (P13). */
        public boolean isInReview() {
            return secondStage || status == Status.ESCALATED;
        }
    }

    public Optional<Kin> find(long id) {
        return complaints.kin(List.of(id)).stream().findFirst();
    }

    public Optional<Kin> find(String number) {
        return complaints.kin(number);
    }

    public List<Kin> all(Collection<Long> ids) {
        return complaints.kin(ids);
    }

    /** The same, held until the end of the transaction; of two, the one with the lower id first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Kin> hold(long id) {
        return complaints.lock(id).map(Complaint::kin);
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
        timeline.add(
                into,
                by,
                ComplaintEntry.FACTS_CHANGED,
                Map.of(
                        Fact.SEVERITY.name(),
                        List.of(before.name(), complaint.severity().name())));
        lifecycle.publish(new ComplaintEvent.SeverityChanged(into, before, complaint.severity(), null));
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
