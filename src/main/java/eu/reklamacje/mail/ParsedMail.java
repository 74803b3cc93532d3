package eu.reklamacje.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail, read: every text of it comes from a stranger.
 *
 * @param messageId without angle brackets; empty where the mail has none
 * @param references the ids that it answers, the nearest last, without angle brackets
 * @param from the sender's address, lower case; empty where there is none
 * @param recipients the addresses that it went to
 * @param text the words as plain text, also of a mail in HTML only
 * @param html the words as the sender formatted them, not yet made safe; empty where there are none
 * @param automatic whether a program wrote it
 * @param sentAt when its sender's program says that it was written; null where it does not say
 * @param report what a delivery report says; null for other mails
 */
record ParsedMail(
        String messageId,
        List<String> references,
        String from,
        String fromName,
        List<String> recipients,
        String subject,
        String text,
        String html,
        List<Part> files,
        boolean automatic,
        @Nullable Instant sentAt,
        @Nullable Report report) {

    /**
     * A file in the mail.
     *
     * @param contentId by which the formatted words show it, without angle brackets; empty where it has none
     */
    record Part(String name, String contentId, byte[] content) {}

    /**
     * A delivery report (RFC 3464, or one without structure).
     *
     * @param failed whether the letter did not arrive; else it is delayed or delivered
     * @param messageId of the letter, without angle brackets; empty where the report does not tell
     * @param detail the server's words
     */
    record Report(boolean failed, String messageId, String recipient, String detail) {}
}
