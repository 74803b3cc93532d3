package eu.reklamacje.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change the status, with what the way there asks for.
 *
 * @param reason why; needed where {@link Status#needsReason} says so, and for waiting
 * @param waitingFor for whom, where it goes to waiting
 * @param remindOn when to look again, where it goes to waiting
 * @param outcome where it goes to resolved
 * @param outcomeText what the customer was told
 * @param toldBy how the customer was told
 */
public record StatusChange(
        Status to,
        String reason,
        @Nullable WaitingFor waitingFor,
        @Nullable LocalDate remindOn,
        @Nullable Outcome outcome,
        String outcomeText,
        @Nullable ContactMethod toldBy) {

    public static StatusChange to(Status to) {
        return new StatusChange(to, "", null, null, null, "", null);
    }

    public static StatusChange because(Status to, String reason) {
        return new StatusChange(to, reason, null, null, null, "", null);
    }

    public static StatusChange waiting(WaitingFor waitingFor, String reason, LocalDate remindOn) {
        return new StatusChange(Status.WAITING, reason, waitingFor, remindOn, null, "", null);
    }

    public static StatusChange resolved(Outcome outcome, String text, ContactMethod toldBy) {
        return new StatusChange(Status.RESOLVED, "", null, null, outcome, text, toldBy);
    }
}
