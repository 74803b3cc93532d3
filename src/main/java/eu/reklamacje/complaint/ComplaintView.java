package eu.reklamacje.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its page shows it to somebody who may read it.
 *
 * @param unreadMail the last mail that came and that nobody has dealt with
 * @param next what is to be done next; null only until it has been computed for the first time
 */
public record ComplaintView(
        long id,
        int version,
        String number,
        Status status,
        Instant statusSince,
        Facts facts,
        Instant receivedAt,
        Instant recordedAt,
        long customerId,
        @Nullable Long deviceId,
        @Nullable LocalDate warrantyUntil,
        long teamId,
        @Nullable Long handlerId,
        boolean restricted,
        Set<Fact<?>> proposed,
        boolean secondStage,
        @Nullable Long mergedInto,
        @Nullable WaitingFor waitingFor,
        @Nullable String waitingReason,
        @Nullable LocalDate waitingUntil,
        @Nullable Outcome outcome,
        @Nullable String outcomeText,
        @Nullable Assessment assessment,
        @Nullable String assessmentText,
        @Nullable Long assessmentBy,
        @Nullable Instant assessmentAt,
        @Nullable Long unreadMail,
        @Nullable NextStep next,
        boolean mayWrite) {

    /** Whether somebody who had no hand in the first stage decides, or is to (P13). */
    public boolean isInReview() {
        return secondStage || status == Status.ESCALATED;
    }

    /** What somebody saw who now wants to change it. */
    public SeenComplaint seen() {
        return new SeenComplaint(id, version, number, teamId);
    }

    public Access access() {
        return new Access(teamId, handlerId, restricted);
    }
}
