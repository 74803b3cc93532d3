package eu.reklamacje.deadline;

import eu.reklamacje.calendar.TeamCalendar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promises that follow from what was done: a pure function, so that a corrected date, a bounce or an undo needs no rule of its own. */
final class PromiseDates {

    private PromiseDates() {}

    static List<Promise> of(Deeds deeds, PolicyVersion policy, TeamCalendar calendar) {
        var promises = List.of(
                acknowledge(deeds, policy, calendar),
                progress(deeds, policy, calendar),
                resolve(deeds, policy, calendar));
        return deeds.ended()
                ? promises.stream()
                        .map(promise -> promise.state() == State.OPEN ? promise.dropped() : promise)
                        .toList()
                : promises;
    }

    /** P3. Telling the outcome tells, too, that the complaint arrived: nothing is left to acknowledge. */
    private static Promise acknowledge(Deeds deeds, PolicyVersion policy, TeamCalendar calendar) {
        var due = calendar.days().after(calendar.date(deeds.receivedAt()), policy.acknowledgeDays());
        var at = earliest(deeds.acknowledgedAt(), deeds.resolvedAt());
        return at == null
                ? Promise.open(Rule.ACKNOWLEDGE, due, false)
                : Promise.kept(Rule.ACKNOWLEDGE, due, at, calendar);
    }

    /** P4 chains to the acknowledgement as made; until then its date is provisional. Resolving first drops it. */
    private static Promise progress(Deeds deeds, PolicyVersion policy, TeamCalendar calendar) {
        var days = calendar.days();
        var acknowledged = deeds.acknowledgedAt();
        var from = acknowledged == null
                ? days.after(calendar.date(deeds.receivedAt()), policy.acknowledgeDays())
                : calendar.date(acknowledged);
        var due = days.after(from, policy.progressDays());
        var open = Promise.open(Rule.PROGRESS, due, acknowledged == null);
        var progress = deeds.progressAt();
        var resolved = deeds.resolvedAt();
        if (progress != null && (resolved == null || !progress.isAfter(resolved))) {
            return Promise.kept(Rule.PROGRESS, due, progress, calendar);
        }
        return resolved == null ? open : open.dropped();
    }

    /** P6. */
    private static Promise resolve(Deeds deeds, PolicyVersion policy, TeamCalendar calendar) {
        var due = calendar.days().after(calendar.date(deeds.receivedAt()), policy.resolveDays());
        var at = deeds.resolvedAt();
        return at == null ? Promise.open(Rule.RESOLVE, due, false) : Promise.kept(Rule.RESOLVE, due, at, calendar);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) return other;
        if (other == null) return one;
        return one.isBefore(other) ? one : other;
    }
}
