package eu.reklamacje.deadline;

import eu.reklamacje.policy.Rule;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise and its date, in the zone of the team that received the complaint.
 *
 * @param provisional whether the date still hangs on an acknowledgement that has not been made (P4)
 * @param first the promise that a letter has moved (P7); null where none has
 * @param keptAt when it was kept; null while open, and where dropped
 */
public record Promise(
        Rule rule,
        PromiseState state,
        LocalDate due,
        boolean provisional,
        @Nullable Instant keptAt,
        @Nullable First first) {

    /**
     * A promise that was moved, and is never forgotten.
     *
     * @param broken whether it was overdue before the letter left
     */
    public record First(LocalDate due, boolean broken) {}

    /** The same promise as it is on a day: open may have become overdue. */
    public Promise on(LocalDate today) {
        return state == PromiseState.OPEN && due.isBefore(today)
                ? new Promise(rule, PromiseState.OVERDUE, due, provisional, keptAt, first)
                : this;
    }

    static Promise open(Rule rule, LocalDate due, boolean provisional) {
        return new Promise(rule, PromiseState.OPEN, due, provisional, null, null);
    }

    /**
     * Kept before the end of its day, or late.
     *
     * @param on the day of the deed in the team's zone
     */
    static Promise kept(Rule rule, LocalDate due, Instant at, LocalDate on) {
        return new Promise(rule, on.isAfter(due) ? PromiseState.KEPT_LATE : PromiseState.KEPT, due, false, at, null);
    }

    Promise dropped() {
        return new Promise(rule, PromiseState.DROPPED, due, provisional, null, first);
    }

    Promise moved(First from) {
        return new Promise(rule, state, due, provisional, keptAt, from);
    }

    /** Whether the watcher looks after it: open, and its date is firm. */
    boolean isWatched() {
        return state == PromiseState.OPEN && !provisional;
    }
}
