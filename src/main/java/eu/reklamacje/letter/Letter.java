package eu.reklamacje.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter, written and on its way or gone; its words are read apart.
 *
 * @param recipient the mail address, or the name and address on the envelope
 * @param copies further mail addresses, parted by commas; may be empty
 * @param writtenBy null where it was written by itself
 * @param nextAt when it leaves, or is tried again; it can be taken back before its first time
 * @param problem what the last server said that did not take it or sent it back, or why the post brought it back
 */
public record Letter(
        long id,
        long complaintId,
        String number,
        LetterKind kind,
        DispatchMethod way,
        String language,
        String recipient,
        String copies,
        String subject,
        LetterState state,
        @Nullable Long writtenBy,
        Instant writtenAt,
        Instant nextAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    /** The same of a complaint with that number. */
    Letter of(String number) {
        return new Letter(
                id,
                complaintId,
                number,
                kind,
                way,
                language,
                recipient,
                copies,
                subject,
                state,
                writtenBy,
                writtenAt,
                nextAt,
                attempts,
                sentAt,
                problem);
    }

    /** The recipient on one line. */
    public String recipientLine() {
        return recipient.lines().findFirst().orElse("");
    }
}
