package eu.reklamacje.alert;

import eu.reklamacje.complaint.Access;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person has to hear of.
 *
 * @param rule the promise that it is about; null for an assignment
 * @param due that promise's date
 */
public record Alert(
        long id,
        long complaintId,
        String number,
        String customer,
        Type type,
        @Nullable String rule,
        @Nullable LocalDate due,
        Instant raisedAt,
        boolean seen,
        Access access) {

    /** Why it was raised. */
    public enum Type {
        DUE_SOON,
        DUE_TODAY,
        BROKEN,
        ASSIGNED,
        /** The customer has written. */
        ANSWERED,
        /** A letter did not arrive. */
        BOUNCED,
        /** A supervisor is asked to decide. */
        DECISION,
        /** A complaint still waits, and the date on which somebody wanted to look has come. */
        REMINDER
    }
}
