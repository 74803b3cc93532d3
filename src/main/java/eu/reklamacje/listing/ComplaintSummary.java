package eu.reklamacje.listing;

import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.SeenComplaint;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in a list or on a card: what is shown there, and nothing else.
 *
 * @param nextDue the date of the next open promise; null where none is open
 * @param nextPromise which promise that is
 * @param about what it is about in a line; may be empty
 * @param next what is to be done next; null only until it has been computed for the first time
 */
public record ComplaintSummary(
        long id,
        int version,
        String number,
        Status status,
        Kind kind,
        Severity severity,
        String customer,
        @Nullable String country,
        @Nullable String model,
        @Nullable String serial,
        long teamId,
        @Nullable Long handlerId,
        boolean restricted,
        boolean secondStage,
        @Nullable Assessment assessment,
        Instant receivedAt,
        Instant statusSince,
        @Nullable LocalDate nextDue,
        @Nullable String nextPromise,
        String about,
        @Nullable NextStep next) {

    /** What somebody saw who now wants to change it. */
    public SeenComplaint seen() {
        return new SeenComplaint(id, version, number, teamId);
    }

    public Access access() {
        return new Access(teamId, handlerId, restricted);
    }
}
