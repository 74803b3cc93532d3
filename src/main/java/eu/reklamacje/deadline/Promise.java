package eu.reklamacje.deadline;

import eu.reklamacje.calendar.TeamCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise and its date, in the zone of the team that received the complaint.
 *
 * @param provisional whether the date still hangs on an acknowledgement that has not been made (P4)
 * @param keptAt when it was kept; null while open, and where dropped
 */
public record Promise(
        Rule rule,
        State state,
        LocalDate due,
        boolean provisional,
        @Nullable Instant keptAt) {

    /** The same promise as it is on a day: open may have become overdue. */
    public Promise on(LocalDate today) {
        return state == State.OPEN && due.isBefore(today)
                ? new Promise(rule, State.OVERDUE, due, provisional, keptAt)
                : this;
    }

    static Promise open(Rule rule, LocalDate due, boolean provisional) {
        return new Promise(rule, State.OPEN, due, provisional, null);
    }

    /** Kept before the end of its day, or late. */
    static Promise kept(Rule rule, LocalDate due, Instant at, TeamCalendar calendar) {
        return new Promise(rule, calendar.date(at).isAfter(due) ? State.KEPT_LATE : State.KEPT, due, false, at);
    }

    Promise dropped() {
        return new Promise(rule, State.DROPPED, due, provisional, null);
    }
}
