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
public record Move(
        Status to,
        String reason,
        @Nullable WaitingFor waitingFor,
        @Nullable LocalDate remindOn,
        @Nullable Outcome outcome,
        String outcomeText,
        @Nullable Way toldBy) {

    public static Move to(Status to) {
        return new Move(to, "", null, null, null, "", null);
    }

    public static Move because(Status to, String reason) {
        return new Move(to, reason, null, null, null, "", null);
    }

    public static Move waiting(WaitingFor waitingFor, String reason, LocalDate remindOn) {
        return new Move(Status.WAITING, reason, waitingFor, remindOn, null, "", null);
    }

    public static Move resolved(Outcome outcome, String text, Way toldBy) {
        return new Move(Status.RESOLVED, "", null, null, outcome, text, toldBy);
    }
}
