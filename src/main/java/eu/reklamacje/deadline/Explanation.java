package eu.reklamacje.deadline;

import eu.reklamacje.calendar.Step;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a promise falls due on its date: day by day from its event.
 *
 * @param start the day of the event in the zone of the team that received the complaint
 * @param event what happened on it
 * @param days how many working days the policy gives
 * @param policy the version that was in force at the receipt
 * @param calendar the team's calendar by which the date was counted
 * @param steps every day from the event up to the date
 * @param outdated whether the team has another calendar by now: the date stands because it was told, or kept
 * @param movedTo the new date that a letter has told (P7); null where none has
 */
public record Explanation(
        Rule rule,
        LocalDate start,
        Event event,
        int days,
        PolicyVersion policy,
        TeamCalendars.Version calendar,
        List<Step> steps,
        boolean outdated,
        @Nullable LocalDate movedTo) {

    /** What a promise counts from. */
    public enum Event {
        RECEIPT,
        RECORDING,
        /** The latest word on progress. */
        PROGRESS,
        ESCALATION,
        ACKNOWLEDGEMENT,
        /** P4, until the acknowledgement is made: its last day (policy.md, counting 4). */
        ACKNOWLEDGEMENT_DUE
    }

    public LocalDate due() {
        return steps.getLast().day().date();
    }
}
