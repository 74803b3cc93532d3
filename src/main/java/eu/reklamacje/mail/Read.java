package eu.reklamacje.mail;

import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of a raw mail when it was read. Pure, and all that is dear about a mail: it needs no database. */
sealed interface Read {

    /** SHA-256 of the Message-ID and the content: a second delivery has the same. */
    String identity();

    /**
     * A mail that waits for a human, with its raw text.
     *
     * @param note what was wrong
     */
    record Broken(String identity, Reason reason, String note) implements Read {}

    /**
     * A mail that was understood.
     *
     * @param id its Message-ID; where it has none, one that is derived from its content
     * @param words its subject and what its writer wrote now
     * @param language of these words (ISO 639); null where it cannot be told
     * @param proposed what the words seem to say about the device, the ticket and the telephone
     */
    record Understood(
            String identity,
            ParsedMail mail,
            String id,
            String words,
            @Nullable String language,
            Severity severity,
            Map<Fact, String> proposed)
            implements Read {

        /** What the mail tells about a complaint. */
        Facts facts(String usualLanguage) {
            var name = mail.fromName().isBlank()
                    ? mail.from().substring(0, mail.from().indexOf('@'))
                    : mail.fromName();
            return Facts.NONE
                    .with(Fact.CHANNEL, Channel.EMAIL)
                    .with(Fact.CUSTOMER_NAME, name)
                    .with(Fact.CUSTOMER_EMAIL, mail.from())
                    .with(Fact.CUSTOMER_TYPE, CustomerType.CONSUMER)
                    .with(Fact.CUSTOMER_LANGUAGE, Objects.requireNonNullElse(language, usualLanguage))
                    .with(Fact.SEVERITY, severity)
                    .with(Fact.DESCRIPTION, cut(words, Fact.DESCRIPTION.longest()));
        }
    }

    /**
     * Reads a mail.
     *
     * @param largest the most bytes that are read
     * @param models the catalogue's names
     */
    static Read of(byte[] raw, int largest, Collection<String> models) {
        if (raw.length > largest) return new Broken(identityOf(raw), Reason.TOO_LARGE, raw.length + " bytes");
        try {
            return understood(raw, MailParser.parse(raw), models);
        } catch (MailParser.Unreadable unreadable) {
            return new Broken(identityOf(raw), Reason.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /** @param raw what the identity is made of */
    static Understood understood(byte[] raw, ParsedMail mail, Collection<String> models) {
        var content = contentHash(mail, raw);
        var id = mail.messageId().isEmpty() ? content + "@derived" : mail.messageId();
        var words = (mail.subject() + "\n\n" + Quotes.part(mail.text()).fresh()).strip();
        // A complaint says what it is about in its first pages; the rest is for people.
        var first = cut(words, Fact.DESCRIPTION.longest());
        return new Understood(
                identityOf((id + "\n" + content).getBytes(StandardCharsets.UTF_8)),
                mail,
                id,
                words,
                // A subject alone is too little to tell a language by.
                mail.text().isBlank() ? null : LanguageGuess.of(first).orElse(null),
                DangerWords.in(first) ? Severity.SAFETY : Severity.NORMAL,
                Proposals.of(first, models));
    }

    /** Of what a second delivery leaves as it is: the way through other servers adds headers, and never touches the body. */
    private static String contentHash(ParsedMail mail, byte[] raw) {
        var named = (mail.from() + "\n" + mail.subject() + "\n").getBytes(StandardCharsets.UTF_8);
        int body = bodyOf(raw);
        return sha256(digest -> {
            digest.update(named);
            digest.update(raw, body, raw.length - body);
        });
    }

    /** Where the body begins: behind the first empty line; where there is none, everything counts. */
    private static int bodyOf(byte[] raw) {
        for (int index = 0; index + 1 < raw.length; index++) {
            if (raw[index] != '\n') continue;
            if (raw[index + 1] == '\n') return index + 2;
            if (raw[index + 1] == '\r' && index + 2 < raw.length && raw[index + 2] == '\n') return index + 3;
        }
        return 0;
    }

    /** SHA-256, in hexadecimal. */
    static String identityOf(byte[] bytes) {
        return sha256(digest -> digest.update(bytes));
    }

    private static String sha256(Consumer<MessageDigest> content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.accept(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
