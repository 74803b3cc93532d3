package eu.reklamacje.mail;

import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.message.Message;
import eu.reklamacje.message.MessageReader;
import eu.reklamacje.message.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a raw mail. Pure, and all that is expensive about a mail: it needs no database.
 *
 * @param identity by which a second delivery is recognised
 * @param id its Message-ID; where it has none, one that is made of its identity
 * @param words its subject and what its writer wrote now
 * @param language of these words (ISO 639); null where it cannot be told
 * @param danger whether its writer speaks of danger, in the words or below them
 * @param proposed what the words seem to say about the device, the ticket and the telephone
 * @param report what a delivery report says; null for other mails
 * @param limit which limit it breaks, so that a person must look; null where none
 * @param note what is wrong with it; empty where nothing is
 */
record Read(
        String identity,
        Message mail,
        String id,
        String words,
        @Nullable String language,
        boolean danger,
        Map<Fact<String>, String> proposed,
        MailKind kind,
        @Nullable DeliveryReport report,
        @Nullable Reason limit,
        String note) {

    /** What is read of a mail that is larger than the limit. */
    private static final int FIRST_BYTES = 1_000_000;
    /** Danger further down in a mail than this is for people to find. */
    private static final int LONGEST_WORDS = 200_000;

    Severity severity() {
        return danger ? Severity.SAFETY : Severity.NORMAL;
    }

    /** What the mail tells about a complaint. */
    Facts facts(String usualLanguage) {
        var name =
                mail.fromName().isBlank() ? mail.from().substring(0, mail.from().indexOf('@')) : mail.fromName();
        return Facts.NONE
                .with(Fact.CHANNEL, Channel.EMAIL)
                .with(Fact.CUSTOMER_NAME, name)
                .with(Fact.CUSTOMER_EMAIL, mail.from())
                .with(Fact.CUSTOMER_TYPE, CustomerType.CONSUMER)
                .with(Fact.CUSTOMER_LANGUAGE, Objects.requireNonNullElse(language, usualLanguage))
                .with(Fact.SEVERITY, severity())
                .with(Fact.DESCRIPTION, Text.cut(words, Fact.DESCRIPTION.longest()));
    }

    /**
     * Reads a mail.
     *
     * @param settings the limit, and which addresses are our own
     * @param models the catalogue's names
     */
    static Read of(byte[] raw, MailSettings settings, Collection<String> models) {
        var identity = Identity.of(raw);
        boolean large = raw.length > settings.largest();
        var message = MessageReader.read(large ? Arrays.copyOf(raw, FIRST_BYTES) : raw);
        var read = of(identity, settings.customer(message), models, settings.own());
        if (raw.length == 0) return read.limited(Reason.UNREADABLE, "0 bytes");
        return large ? read.limited(Reason.TOO_LARGE, raw.length + " bytes") : read;
    }

    /** What can be said at once of a mail whose reading does not end: who sent it, and what about. */
    static Read broken(byte[] raw, MailSettings settings, Reason reason, String note) {
        var head = settings.customer(MessageReader.head(raw));
        return of(Identity.of(raw), head, List.of(), settings.own()).limited(reason, note);
    }

    static Read of(String identity, Message mail, Collection<String> models, Set<String> own) {
        var parted = Quotes.part(mail.text());
        var words = (mail.subject() + "\n\n" + parted.fresh()).strip();
        var counted = Text.cut((words + "\n\n" + parted.signature()).strip(), LONGEST_WORDS);
        return new Read(
                identity,
                mail,
                mail.messageId().isEmpty() ? identity + "@derived" : mail.messageId(),
                words,
                // A subject alone is too little to tell a language by.
                mail.text().isBlank()
                        ? null
                        : LanguageGuess.of(Text.cut(words, LONGEST_WORDS)).orElse(null),
                DangerWords.in(counted),
                Proposals.of(counted, models),
                MailKind.of(mail, parted.fresh(), own),
                DeliveryReports.read(mail),
                null,
                "");
    }

    private Read limited(Reason reason, String why) {
        return new Read(identity, mail, id, words, language, danger, proposed, kind, report, reason, why);
    }

    /** The same delivery, whose words are those of another mail inside it. */
    Read told(Read original) {
        return new Read(
                identity,
                original.mail,
                id,
                original.words,
                original.language,
                original.danger,
                original.proposed,
                original.kind,
                null,
                null,
                "");
    }
}
