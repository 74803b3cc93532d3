package eu.reklamacje.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one mail of what its head and its parts say. Pure. */
final class Composed {

    private static final int MOST_REFERENCES = 500;
    private static final int MOST_RECIPIENTS = 1_000;
    private static final int LONGEST_SUBJECT = 500;

    private Composed() {}

    static Message of(
            Headers headers,
            Bodies bodies,
            List<Message.File> files,
            List<Message.Notice> notices,
            Set<Message.Wrap> wraps) {
        return new Message(
                headers,
                Ids.first(headers.raw("Message-ID")),
                references(headers),
                senders(headers),
                recipients(headers),
                Text.line(headers.first("Subject"), LONGEST_SUBJECT),
                bodies.text(),
                bodies.html(),
                files,
                List.copyOf(notices),
                sentAt(headers),
                Set.copyOf(wraps));
    }

    static Message with(Message mail, Set<Message.Wrap> wraps) {
        return new Message(
                mail.headers(),
                mail.messageId(),
                mail.references(),
                mail.senders(),
                mail.recipients(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.files(),
                mail.notices(),
                mail.sentAt(),
                Set.copyOf(wraps));
    }

    /** @param sentAt where the head does not say it */
    static Message with(Message mail, @Nullable Instant sentAt) {
        if (mail.sentAt() != null || sentAt == null) return mail;
        return new Message(
                mail.headers(),
                mail.messageId(),
                mail.references(),
                mail.senders(),
                mail.recipients(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.files(),
                mail.notices(),
                sentAt,
                mail.wraps());
    }

    /** The mail with the words and files of what it is only the wrapping of. */
    static Message with(Message mail, Message inner) {
        return new Message(
                mail.headers(),
                mail.messageId(),
                mail.references(),
                mail.senders(),
                mail.recipients(),
                mail.subject(),
                inner.text().isBlank() ? mail.text() : inner.text(),
                inner.html().isBlank() ? mail.html() : inner.html(),
                inner.files(),
                inner.notices(),
                mail.sentAt(),
                inner.wraps());
    }

    private static List<String> references(Headers headers) {
        var ids = new LinkedHashSet<String>();
        for (var name : List.of("References", "In-Reply-To")) {
            for (var value : headers.values(name)) ids.addAll(Ids.all(latin(value), MOST_REFERENCES));
        }
        return List.copyOf(ids);
    }

    private static String latin(byte[] value) {
        return new String(value, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** A reply address without a name is that of the sender, who has one. */
    private static List<Correspondent> senders(Headers headers) {
        var from = correspondents(headers, "From", 5);
        var name = from.stream()
                .map(Correspondent::name)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
        return Stream.of(correspondents(headers, "Reply-To", 5), from, correspondents(headers, "Sender", 1))
                .flatMap(List::stream)
                .map(sender -> sender.name().isEmpty() ? new Correspondent(sender.address(), name) : sender)
                .toList();
    }

    static List<Correspondent> correspondents(Headers headers, String name, int most) {
        var found = new ArrayList<Correspondent>();
        for (var value : headers.values(name)) {
            if (found.size() < most) found.addAll(Addresses.in(latin(value), most - found.size()));
        }
        return found;
    }

    private static List<String> recipients(Headers headers) {
        return Stream.of("To", "Cc", "Delivered-To", "X-Original-To")
                .flatMap(name -> correspondents(headers, name, MOST_RECIPIENTS).stream())
                .map(Correspondent::address)
                .distinct()
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    /** When it was written; where its program's clock was plainly wrong, when the first server after ours received it. */
    private static @Nullable Instant sentAt(Headers headers) {
        return MailDates.of(headers.first("Date"), headers.all("Received"));
    }
}
