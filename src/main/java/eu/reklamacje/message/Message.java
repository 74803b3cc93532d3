package eu.reklamacje.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A mail, read: every text of it comes from a stranger.
 *
 * @param headers of the mail itself; of the inner one where it came wrapped as certified mail
 * @param messageId without angle brackets; empty where the mail has none
 * @param references the ids that it answers, the nearest last, without angle brackets
 * @param senders whom an answer may go to, the best first: Reply-To, From, Sender
 * @param recipients the addresses that it went to
 * @param text the words of all its bodies as plain text
 * @param html the same bodies as the sender formatted them, not yet made safe; empty where nothing is formatted
 * @param notices what programs tell each other in it: reports, receipts, reactions, appointments
 * @param sentAt when its sender's program says that it was written; null where it does not say
 * @param wraps what it came in
 */
public record Message(
        Headers headers,
        String messageId,
        List<String> references,
        List<Correspondent> senders,
        List<String> recipients,
        String subject,
        String text,
        String html,
        List<File> files,
        List<Notice> notices,
        @Nullable Instant sentAt,
        Set<Wrap> wraps) {

    /**
     * A file in the mail.
     *
     * @param type as the mail calls it, in lower case; never believed
     * @param contentId by which the formatted words show it, without angle brackets; empty where it has none
     * @param inline whether it belongs to the formatted words, as a logo does
     */
    public record File(String name, String type, String contentId, boolean inline, byte[] content) {

        /** Whether it is a mail itself. */
        public boolean isMail() {
            return type.equals("message/rfc822")
                    || type.equals("message/global")
                    || name.toLowerCase(Locale.ROOT).endsWith(".eml");
        }

        /** A logo, a line, a smiling face: what nobody would miss. */
        public boolean isDecoration() {
            return inline && type.startsWith("image/") && content.length < SMALL_PICTURE;
        }
    }

    private static final int SMALL_PICTURE = 15_000;
    private static final int LONGEST_NAME = 200;

    /** @param type of the part, in lower case, with its parameter where one decides */
    public record Notice(String type, String text) {}

    /** What a mail may come wrapped in. */
    public enum Wrap {
        /** Signed by its sender (S/MIME, PGP); the signature is not checked. */
        SIGNED,
        /** For whoever has the key: nobody here has read it. */
        ENCRYPTED,
        /** Italian certified mail (PEC). */
        CERTIFIED,
        /** It breaks the rules so much that its raw text stands for its words. */
        RAW
    }

    /** The address that an answer goes to; empty where there is none. */
    public String from() {
        return senders.isEmpty() ? "" : senders.getFirst().address();
    }

    /** The sender's name, also where it stands there without an address. */
    public String fromName() {
        return senders.isEmpty()
                ? Text.line(headers.first("From").replaceAll("[<>\"]", ""), LONGEST_NAME)
                : senders.getFirst().name();
    }

    /** The same mail of somebody else than ourselves, where it names one: shops and redirections put our address into Reply-To. */
    public Message passing(Set<String> own) {
        var others = senders.stream()
                .filter(sender -> !own.contains(sender.address()))
                .toList();
        return others.isEmpty() || others.size() == senders.size() ? this : with(others);
    }

    /** The same mail as one of this person. */
    public Message by(Correspondent writer) {
        return with(List.of(writer));
    }

    /**
     * The mail that stands below a head of lines in this one; its files came with it.
     *
     * @param sentAt null where its date cannot be read
     */
    public Message original(Correspondent writer, String subject, String text, @Nullable Instant sentAt) {
        return new Message(
                new Headers(List.of()),
                "",
                List.of(),
                List.of(writer),
                List.of(),
                subject,
                text,
                "",
                files,
                List.of(),
                sentAt,
                Set.of());
    }

    /** Whether this address stands in From. */
    public boolean isFrom(String address) {
        return Composed.correspondents(headers, "From", 5).stream()
                .anyMatch(sender -> sender.address().equals(address));
    }

    /** The first person in this header. */
    public Optional<Correspondent> correspondent(String header) {
        return Composed.correspondents(headers, header, 1).stream().findFirst();
    }

    private Message with(List<Correspondent> others) {
        return new Message(
                headers, messageId, references, others, recipients, subject, text, html, files, notices, sentAt, wraps);
    }

    /** The ids in angle brackets that stand in a text, without them; the last 500. */
    public static List<String> idsIn(String text) {
        return Ids.all(text, 500);
    }

    /** What its sender formatted, not yet made safe. */
    public Document document() {
        return HtmlText.parse(html);
    }

    /** The text of the first notice whose type begins so; empty where there is none. */
    public String notice(String type) {
        return notices.stream()
                .filter(notice -> notice.type.startsWith(type))
                .map(Notice::text)
                .findFirst()
                .orElse("");
    }
}
