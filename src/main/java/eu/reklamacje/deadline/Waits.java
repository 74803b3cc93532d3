package eu.reklamacje.deadline;

import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When complaints waited, kept as intervals in the transaction that begins or ends the waiting. No promise asks for them. */
@Component
class Waits {

    private final WaitRepository waits;
    private final Clock clock;

    Waits(WaitRepository waits, Clock clock) {
        this.waits = waits;
        this.clock = clock;
    }

    /** @param ended null while it lasts */
    record Interval(
            WaitingFor waitingFor,
            String reason,
            Instant began,
            @Nullable Instant ended) {}

    /** The first one first. */
    List<Interval> of(long complaint) {
        return waits.of(complaint);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.StatusChanged moved) {
        if (moved.from() == Status.WAITING)
            waits.findByComplaintIdAndEndedAtIsNull(moved.id()).forEach(wait -> wait.end(clock.instant()));
        if (moved.waitingFor() != null)
            waits.save(new Wait(moved.id(), moved.waitingFor(), moved.reason(), clock.instant()));
    }
}
