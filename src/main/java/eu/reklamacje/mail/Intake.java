package eu.reklamacje.mail;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Team;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a mail in, exactly once (P1): into a new complaint, into the one that it answers, or into the Inbox. All of it happens in
 * the transaction in which the reader stores how far it has read.
 */
@Service
public class Intake {

    private static final int MOST_FILES = 20;

    private final Contents contents;
    private final Correspondence correspondence;
    private final Attachments attachments;
    private final Letters letters;
    private final Models models;
    private final Signatures signatures;
    private final MailSettings settings;
    private final Directory directory;
    private final JdbcClient db;
    private final Changes changes;
    private final Clock clock;

    Intake(
            Contents contents,
            Correspondence correspondence,
            Attachments attachments,
            Letters letters,
            Models models,
            Signatures signatures,
            MailSettings settings,
            Directory directory,
            JdbcClient db,
            Changes changes,
            Clock clock) {
        this.contents = contents;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.letters = letters;
        this.models = models;
        this.signatures = signatures;
        this.settings = settings;
        this.directory = directory;
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes the mail, unless it has come before.
     *
     * @param receivedAt when it reached the mailbox (policy.md, counting 3); a server whose clock runs ahead is not believed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Mailbox mailbox, byte[] raw, Instant receivedAt) {
        var at = receivedAt.isAfter(clock.instant()) ? clock.instant() : receivedAt;
        if (raw.length > settings.largest()) {
            quarantine(mailbox, raw, at, Reason.TOO_LARGE, raw.length + " bytes");
            return;
        }
        try {
            file(mailbox, MailParser.parse(raw), raw, at);
        } catch (MailParser.Unreadable unreadable) {
            quarantine(mailbox, raw, at, Reason.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /** Keeps a mail that cannot be read where people see it: with its true receipt, and the raw text to download. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void quarantine(Mailbox mailbox, byte[] raw, Instant receivedAt, Reason reason, String note) {
        var hash = sha256(raw);
        var mail = new ParsedMail("", List.of(), "", "", List.of(), "", "", List.of(), true, null);
        insert(mailbox, mail, raw, receivedAt, hash, hash, new Triage.Decision(Place.WAITING, reason), note, null);
    }

    private void file(Mailbox mailbox, ParsedMail mail, byte[] raw, Instant at) {
        var content = contentHash(mail, raw);
        var id = mail.messageId().isEmpty() ? content + "@derived" : mail.messageId();
        var identity = sha256((id + "\n" + content).getBytes(StandardCharsets.UTF_8));
        // The common case of a second delivery: nothing needs to be asked, and nothing is stored again.
        var seen = seen(identity, id, mail.from());
        if (seen.known) return;
        var reference = signatures.find(mail.references(), mail.recipients());
        var referred = reference
                .flatMap(found -> correspondence.find(found.complaint()))
                .or(() -> Triage.numbers(mail.subject()).stream()
                        .map(correspondence::find)
                        .flatMap(Optional::stream)
                        .findFirst());
        var report = mail.report();
        var letter = report == null || !report.failed() ? Optional.<Letter>empty() : letters.returned(report);
        var known = new Triage.Known(
                referred.orElse(null),
                referred.filter(found -> belongs(mail.from(), found)).isPresent(),
                letter.isPresent(),
                seen.sameId,
                seen.blocked,
                isOurs(mail),
                isColleague(mail.from()));
        var decision = Triage.decide(mail, known);
        var note = report == null ? "" : report.detail();
        var complaint = letter.map(Letter::complaintId).or(() -> referred.map(Correspondence.Case::id));
        long stored = insert(mailbox, mail, raw, at, id, identity, decision, note, complaint.orElse(null));
        if (stored < 0) return;
        letter.ifPresent(
                found -> letters.bounced(found, Objects.requireNonNull(report).detail()));
        switch (decision.place()) {
            case COMPLAINT -> open(mailbox, mail, at, stored);
            case JOINED -> join(mail, referred.orElseThrow(), stored);
            default -> {}
        }
    }

    private void open(Mailbox mailbox, ParsedMail mail, Instant at, long stored) {
        var words = words(mail);
        var recorded = correspondence.receive(
                facts(mail, words, mailbox.language()),
                Proposals.of(words, models.choosable()),
                at,
                team(mailbox).id(),
                stored);
        db.sql("update mail set complaint_id = ? where id = ?")
                .params(recorded.id(), stored)
                .update();
        keepFiles(recorded.id(), mail);
        if (!mailbox.acknowledge()) return;
        if (!letters.acknowledgeByItself(recorded.id(), mail.messageId())) {
            db.sql("update mail set reason = ? where id = ?")
                    .params(Reason.ACKNOWLEDGE_BY_HAND.name(), stored)
                    .update();
        }
    }

    private void join(ParsedMail mail, Correspondence.Case referred, long stored) {
        correspondence.join(
                referred.id(),
                stored,
                mail.from(),
                mail.subject(),
                Quotes.part(mail.text()).fresh(),
                null);
        keepFiles(referred.id(), mail);
    }

    /** Files of a kind that is not kept stay in the raw mail, which can be downloaded. */
    private void keepFiles(long complaint, ParsedMail mail) {
        mail.files().stream().limit(MOST_FILES).forEach(file -> {
            try {
                attachments.receive(complaint, file.name(), new ByteArrayInputStream(file.content()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** What somebody wrote now, with the subject. */
    static String words(ParsedMail mail) {
        return (mail.subject() + "\n\n" + Quotes.part(mail.text()).fresh()).strip();
    }

    /** What a mail tells about a complaint, with its {@link #words}. */
    static Facts facts(ParsedMail mail, String description, String usualLanguage) {
        var name =
                mail.fromName().isBlank() ? mail.from().substring(0, mail.from().indexOf('@')) : mail.fromName();
        return Facts.NONE
                .with(Fact.CHANNEL, Channel.EMAIL)
                .with(Fact.CUSTOMER_NAME, name)
                .with(Fact.CUSTOMER_EMAIL, mail.from())
                .with(Fact.CUSTOMER_TYPE, CustomerType.CONSUMER)
                .with(Fact.CUSTOMER_LANGUAGE, LanguageGuess.of(description).orElse(usualLanguage))
                .with(Fact.SEVERITY, DangerWords.in(description) ? Severity.SAFETY : Severity.NORMAL)
                .with(
                        Fact.DESCRIPTION,
                        description.substring(0, Math.min(description.length(), Fact.DESCRIPTION.longest())));
    }

    private Team team(Mailbox mailbox) {
        var teams = directory.teams();
        return teams.stream()
                .filter(team -> team.name().equals(mailbox.team()))
                .findFirst()
                .orElseGet(teams::getFirst);
    }

    private record Seen(boolean known, boolean sameId, boolean blocked) {}

    private Seen seen(String identity, String messageId, String sender) {
        return db.sql("""
                        select exists(select 1 from mail where identity = ?), exists(select 1 from mail where message_id = ?),
                               exists(select 1 from blocked_sender where address = ?)""")
                .params(identity, cut(messageId, 250), sender)
                .query((row, _) -> new Seen(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                .single();
    }

    /** The customer, or somebody whom a letter of the case went to or whose mail a person has put into it. */
    private boolean belongs(String address, Correspondence.Case referred) {
        if (address.isEmpty()) return false;
        if (address.equalsIgnoreCase(referred.customerEmail())) return true;
        return db.sql("""
                        select (select count(*) from letter where complaint_id = :case and recipient = :address and state <> 'CANCELLED')
                             + (select count(*) from mail where complaint_id = :case and sender = :address
                                and place in ('COMPLAINT', 'JOINED'))""")
                        .param("case", referred.id())
                        .param("address", address)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A letter of ours that a rule or a wrong address sent back to the mailbox. */
    private boolean isOurs(ParsedMail mail) {
        return mail.from().equalsIgnoreCase(settings.address())
                || signatures.byId(mail.messageId()).isPresent();
    }

    private boolean isColleague(String address) {
        return directory.people().stream()
                .anyMatch(person -> person.active() && person.email().equalsIgnoreCase(address));
    }

    /** @return the mail's id; negative where another server has stored it meanwhile */
    private long insert(
            Mailbox mailbox,
            ParsedMail mail,
            byte[] raw,
            Instant at,
            String messageId,
            String identity,
            Triage.Decision decision,
            String note,
            @Nullable Long complaint) {
        var content = contents.keepMail(raw);
        var keys = new GeneratedKeyHolder();
        try {
            db.sql("""
                        insert into mail(mailbox, team_id, received_at, message_id, identity, raw_hash, sender, sender_name,
                            subject, language, text, place, reason, note, complaint_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            mailbox.name(),
                            team(mailbox).id(),
                            Office.utc(at),
                            cut(messageId, 250),
                            identity,
                            content.hash(),
                            mail.from().isEmpty() ? null : mail.from(),
                            mail.fromName(),
                            mail.subject(),
                            LanguageGuess.of(mail.text()).orElse(null),
                            mail.text(),
                            decision.place().name(),
                            decision.reason() == null ? null : decision.reason().name(),
                            cut(note, 500),
                            complaint)
                    .update(keys, "id");
        } catch (DuplicateKeyException storedMeanwhile) {
            return -1;
        }
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        changes.note(Change.MAIL, id);
        return id;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** Of what a second delivery leaves as it is: the way through other servers adds headers, and never touches the body. */
    private static String contentHash(ParsedMail mail, byte[] raw) {
        var digest = digest();
        digest.update((mail.from() + "\n" + mail.subject() + "\n").getBytes(StandardCharsets.UTF_8));
        int body = bodyOf(raw);
        digest.update(raw, body, raw.length - body);
        return HexFormat.of().formatHex(digest.digest());
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

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
