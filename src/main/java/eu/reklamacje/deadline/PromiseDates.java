package eu.reklamacje.deadline;

import eu.reklamacje.calendar.TeamCalendar;
import java.time.Instant;
import java.time.LocalDate;
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
        var due = count(Rule.ACKNOWLEDGE, deeds, policy, calendar).due(calendar);
        var at = earliest(deeds.acknowledgedAt(), deeds.resolvedAt());
        return at == null
                ? Promise.open(Rule.ACKNOWLEDGE, due, false)
                : Promise.kept(Rule.ACKNOWLEDGE, due, at, calendar);
    }

    /** P4 chains to the acknowledgement as made; until then its date is provisional. Resolving first drops it. */
    private static Promise progress(Deeds deeds, PolicyVersion policy, TeamCalendar calendar) {
        var acknowledged = deeds.acknowledgedAt();
        var due = count(Rule.PROGRESS, deeds, policy, calendar).due(calendar);
        var open = Promise.open(Rule.PROGRESS, due, acknowledged == null);
        var progress = deeds.progressAt();
        var resolved = deeds.resolvedAt();
        if (progress != null && (resolved == null || !progress.isAfter(resolved))) {
            return Promise.kept(Rule.PROGRESS, due, progress, calendar);
        }
        return resolved == null ? open : open.dropped();
    }

    /** P6, and P7: a letter moves it later; the first promise stays beside it, broken where the letter came too late for it. */
    private static Promise resolve(Deeds deeds, PolicyVersion policy, TeamCalendar calendar) {
        var first = count(Rule.RESOLVE, deeds, policy, calendar).due(calendar);
        var extended = deeds.extended();
        var due = extended == null ? first : extended.to();
        var at = deeds.resolvedAt();
        var promise =
                at == null ? Promise.open(Rule.RESOLVE, due, false) : Promise.kept(Rule.RESOLVE, due, at, calendar);
        return extended == null
                ? promise
                : promise.moved(
                        new Promise.First(first, calendar.date(extended.at()).isAfter(first)));
    }

    /** What a promise counts from, and how many working days. */
    record Count(LocalDate start, Explanation.Event event, int days) {

        private LocalDate due(TeamCalendar calendar) {
            return calendar.days().after(start, days);
        }
    }

    static Count count(Rule rule, Deeds deeds, PolicyVersion policy, TeamCalendar calendar) {
        var received = calendar.date(deeds.receivedAt());
        var acknowledged = deeds.acknowledgedAt();
        return switch (rule) {
            case ACKNOWLEDGE -> new Count(received, Explanation.Event.RECEIPT, policy.acknowledgeDays());
            case RESOLVE -> new Count(received, Explanation.Event.RECEIPT, policy.resolveDays());
            case PROGRESS ->
                acknowledged == null
                        ? new Count(
                                calendar.days().after(received, policy.acknowledgeDays()),
                                Explanation.Event.ACKNOWLEDGEMENT_DUE,
                                policy.progressDays())
                        : new Count(
                                calendar.date(acknowledged), Explanation.Event.ACKNOWLEDGEMENT, policy.progressDays());
        };
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) return other;
        if (other == null) return one;
        return one.isBefore(other) ? one : other;
    }
}
