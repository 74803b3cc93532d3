package eu.reklamacje.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in brief: what other features ask of it without reading its texts.
 *
 * @param customer the customer's id
 * @param mergedInto the complaint that it repeats; null for one that stands for itself
 */
public record ComplaintBrief(
        long id,
        String number,
        Status status,
        Severity severity,
        Instant receivedAt,
        long customer,
        boolean secondStage,
        @Nullable Long mergedInto,
        long teamId,
        @Nullable Long handlerId,
        boolean restricted) {

    public Access access() {
        return new Access(teamId, handlerId, restricted);
    }

    /** Whether somebody who had no hand in the first stage decides, or is to (P13). */
    public boolean isInReview() {
        return secondStage || status == Status.ESCALATED;
    }
}
