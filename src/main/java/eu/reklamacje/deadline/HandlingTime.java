package eu.reklamacje.deadline;

import eu.reklamacje.calendar.OfficeTime;
import eu.reklamacje.complaint.WaitingFor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a complaint has been ours: measured beside the promises, which never pause (policy.md, counting 5). All durations are
 * office hours of the team that received it.
 *
 * @param gross from the receipt to the outcome, or to now
 * @param net the same without the waits
 * @param day how long the office is open on a day
 */
public record HandlingTime(Duration gross, Duration net, List<Wait> waits, Duration day) {

    /**
     * A while in which we waited for somebody.
     *
     * @param ended null while it lasts
     * @param open how long it took of the office's time
     */
    public record Wait(
            WaitingFor waitingFor,
            String reason,
            Instant began,
            @Nullable Instant ended,
            Duration open) {}

    /** @param end the outcome, or now */
    static HandlingTime measure(OfficeTime office, Instant received, Instant end, List<Waits.Interval> waits) {
        var measured = waits.stream()
                .map(wait -> new Wait(
                        wait.waitingFor(),
                        wait.reason(),
                        wait.began(),
                        wait.ended(),
                        office.between(later(wait.began(), received), earlier(wait.ended(), end))))
                .toList();
        var gross = office.between(received, end);
        var waited = measured.stream().map(Wait::open).reduce(Duration.ZERO, Duration::plus);
        return new HandlingTime(gross, gross.minus(waited), measured, office.day());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}
