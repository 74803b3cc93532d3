package eu.reklamacje.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a customer, written and on its way or gone.
 *
 * @param writtenBy null where it was written by itself
 * @param nextAt when it leaves, or is tried again; it can be taken back before its first time
 * @param problem what the last server said that did not take it, or sent it back
 */
public record Letter(
        long id,
        long complaintId,
        String number,
        LetterKind kind,
        String language,
        String recipient,
        String subject,
        String body,
        State state,
        @Nullable Long writtenBy,
        Instant writtenAt,
        Instant nextAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    /** Where a letter is. */
    public enum State {
        WAITING,
        SENT,
        /** A server took it, and it came back. */
        BOUNCED,
        /** No server took it. */
        FAILED,
        /** Taken back before it left. */
        CANCELLED
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }
}
