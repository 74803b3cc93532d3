package eu.reklamacje.deadline;

import eu.reklamacje.calendar.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a promise falls due on its date: day by day from its event.
 *
 * @param start the day of the event, which is not counted, in the zone of the team that received the complaint
 * @param event what happened on it
 * @param days how many working days the policy gives
 * @param policyVersion the version that was in force at the receipt
 * @param calendar the team's country or region
 * @param steps every day after the event up to the date
 * @param stored the date as promised first; another one than that of the steps where the calendar has changed since
 * @param movedTo the new date that a letter has told (P7); null where none has
 */
public record Explanation(
        Rule rule,
        LocalDate start,
        Event event,
        int days,
        long policyVersion,
        String calendar,
        List<Step> steps,
        LocalDate stored,
        @Nullable LocalDate movedTo) {

    /** What a promise counts from. */
    public enum Event {
        RECEIPT,
        ACKNOWLEDGEMENT,
        /** P4, until the acknowledgement is made: its last day (policy.md, counting 4). */
        ACKNOWLEDGEMENT_DUE
    }

    public LocalDate due() {
        return steps.getLast().day().date();
    }
}
