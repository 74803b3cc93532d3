package eu.reklamacje.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
    private final Lifecycle lifecycle;
    private final Clock clock;

    Kinship(ComplaintRepository complaints, Guard guard, Lifecycle lifecycle, Clock clock) {
        this.complaints = complaints;
        this.guard = guard;
        this.lifecycle = lifecycle;
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

    /** A danger that only the duplicate reported is one of the complaint that goes on. @return whether it was */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean carryDanger(long from, long into) {
        return held(into).takeDangerOf(held(from));
    }

    /** It goes on from where it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revive(long from, Status before) {
        held(from).unmerge(before, clock.instant());
    }

    /** Tells the listeners, after all that belongs to the complaint has moved; and saves the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(ComplaintEvent event, long other) {
        lifecycle.publish(event);
        guard.save(held(other));
    }

    private Complaint held(long id) {
        return complaints.findById(id).orElseThrow();
    }
}
