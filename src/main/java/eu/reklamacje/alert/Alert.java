package eu.reklamacje.alert;

import eu.reklamacje.complaint.Access;
import eu.reklamacje.policy.Stage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person has to hear of.
 *
 * @param about the complaint; null where it is about the policy itself
 * @param rule the promise that it is about; null where it is about none
 * @param stage the stage of that promise
 * @param due that promise's date
 * @param pushed whether it has reached a window of mine
 * @param step how often it has climbed until it came to this person
 */
public record Alert(
        long id,
        @Nullable About about,
        Type type,
        @Nullable String rule,
        @Nullable Stage stage,
        @Nullable LocalDate due,
        Instant raisedAt,
        boolean pushed,
        boolean seen,
        int step) {

    /** The complaint that an alert is about. */
    public record About(long complaintId, String number, String customer, Access access) {}

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
        /** A copy of a letter did not arrive; the letter itself has. */
        COPY_BOUNCED,
        /** A supervisor is asked to approve a decision. */
        DECISION,
        /** The same of a decision that refuses. */
        REFUSAL_ASKED,
        /** A supervisor is asked to approve a new date. */
        DATE_ASKED,
        /** A decision was approved, and can be sent. */
        APPROVED,
        /** A decision was sent back for changes. */
        SENT_BACK,
        DATE_APPROVED,
        /** A colleague calls by name, in a note. */
        MENTIONED,
        DATE_DECLINED,
        /** The day of something to do has come. */
        TO_DO,
        /** Something happened to a complaint that this person follows. */
        FOLLOWED,
        /** A complaint still waits, and the date on which somebody wanted to look has come. */
        REMINDER,
        /** A complaint about safety that nobody has taken. */
        SAFETY,
        /** More came of what is like this complaint than used to. */
        WARNING,
        /** The policy's own examples do not come out as they were worked out. */
        POLICY_RED,
        /** A mailbox cannot be read. */
        MAILBOX;

        static Type of(Stage stage) {
            return switch (stage.moment()) {
                case BEFORE -> DUE_SOON;
                case DUE -> DUE_TODAY;
                case BROKEN -> BROKEN;
            };
        }
    }
}
