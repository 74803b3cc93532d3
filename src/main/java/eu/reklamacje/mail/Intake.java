package eu.reklamacje.mail;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.attachment.FileNames;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.letter.Delivery;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.letter.LetterSettings;
import eu.reklamacje.letter.Satisfaction;
import eu.reklamacje.letter.Signatures;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Team;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
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
    private final Delivery delivery;
    private final EntityManager entities;
    private final Signatures signatures;
    private final Satisfaction satisfaction;
    private final LetterSettings settings;
    private final Directory directory;
    private final JdbcClient db;
    private final Changes changes;
    private final Clock clock;

    Intake(
            Contents contents,
            Correspondence correspondence,
            Attachments attachments,
            Delivery delivery,
            EntityManager entities,
            Signatures signatures,
            Satisfaction satisfaction,
            LetterSettings settings,
            Directory directory,
            JdbcClient db,
            Changes changes,
            Clock clock) {
        this.contents = contents;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.delivery = delivery;
        this.entities = entities;
        this.signatures = signatures;
        this.satisfaction = satisfaction;
        this.settings = settings;
        this.directory = directory;
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /** Takes the mail, unless it has come before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Mailbox mailbox, Raw raw, Read read) {
        // A server whose clock runs ahead is not believed.
        var at = raw.receivedAt().isAfter(clock.instant()) ? clock.instant() : raw.receivedAt();
        switch (read) {
            case Read.Understood understood -> file(mailbox, arrived(mailbox, raw, at), understood);
            case Read.Broken broken -> quarantine(arrived(mailbox, raw, at), broken);
        }
        // What is stored needs no more watching: it would be compared again with every later mail.
        entities.flush();
        entities.clear();
    }

    /**
     * A mail that is to be kept.
     *
     * @param mailbox the name of the mailbox
     * @param at the receipt, by our clock
     */
    record Arrived(String mailbox, long team, byte[] raw, Instant at) {}

    private Arrived arrived(Mailbox mailbox, Raw raw, Instant at) {
        return new Arrived(mailbox.name(), team(mailbox).id(), raw.bytes(), at);
    }

    /** Keeps a mail that cannot be read where people see it: with its true receipt, and the raw text to download. */
    private void quarantine(Arrived arrived, Read.Broken broken) {
        if (seen(broken.identity(), broken.identity(), "").known) return;
        var nothing = new ParsedMail("", List.of(), "", "", List.of(), "", "", "", List.of(), true, null, null);
        var read =
                new Read.Understood(broken.identity(), nothing, broken.identity(), "", null, Severity.NORMAL, Map.of());
        insert(arrived, read, new Triage.Decision(Place.WAITING, broken.reason()), broken.note(), null);
    }

    private void file(Mailbox mailbox, Arrived arrived, Read.Understood read) {
        var mail = read.mail();
        // The common case of a second delivery: nothing needs to be asked, and nothing is stored again.
        var seen = seen(read.identity(), read.id(), mail.from());
        if (seen.known) return;
        var answer = satisfaction.freshIn(mail.subject());
        var reference = signatures.find(mail.references(), mail.recipients());
        var referred = answer.map(Signatures.Answer::complaint)
                .or(() -> reference.map(Signatures.Reference::complaint))
                .flatMap(correspondence::find)
                .or(() -> Triage.numbers(mail.subject()).stream()
                        .map(correspondence::find)
                        .flatMap(Optional::stream)
                        .findFirst());
        var report = mail.report();
        var letter = report == null || !report.failed()
                ? Optional.<Letter>empty()
                : delivery.returned(report.messageId(), report.recipient());
        var known = new Triage.Known(
                referred.orElse(null),
                // Whoever has the signed answer has had our letter, whatever address they answer from.
                answer.isPresent()
                        || referred.filter(found -> belongs(mail.from(), found)).isPresent(),
                letter.isPresent(),
                seen.sameId,
                seen.blocked,
                isOurs(mail),
                isColleague(mail.from()),
                answer.map(Signatures.Answer::satisfied).orElse(null));
        var decision = Triage.decide(mail, known);
        if (decision.place() == Place.COMPLAINT) {
            open(mailbox, arrived, read, decision);
            return;
        }
        var complaint = letter.map(Letter::complaintId).or(() -> referred.map(Correspondence.Case::id));
        long stored = insert(arrived, read, decision, report == null ? "" : report.detail(), complaint.orElse(null));
        if (answer.isPresent() && isHeard(decision)) satisfaction.keep(answer.get(), stored);
        letter.ifPresent(
                found -> delivery.bounced(found, Objects.requireNonNull(report).detail()));
        if (decision.place() == Place.JOINED) join(mail, referred.orElseThrow(), stored);
    }

    /** Robots, ourselves and whoever is blocked answer no question. */
    private static boolean isHeard(Triage.Decision decision) {
        return decision.place() == Place.JOINED
                || decision.reason() == Reason.SATISFIED
                || decision.reason() == Reason.NOT_SATISFIED
                || decision.reason() == Reason.FINISHED_CASE;
    }

    private void open(Mailbox mailbox, Arrived arrived, Read.Understood read, Triage.Decision decision) {
        var stored = new AtomicLong();
        var recorded = correspondence.receive(
                read.facts(mailbox.language()), read.proposed(), arrived.at, arrived.team, complaint -> {
                    stored.set(insert(arrived, read, decision, "", complaint));
                    return stored.get();
                });
        keepFiles(stored.get(), recorded.id(), read.mail());
        if (mailbox.acknowledge() && !delivery.acknowledgeByItself(recorded.id())) {
            db.sql("update mail set reason = ? where complaint_id = ?")
                    .params(Reason.ACKNOWLEDGE_BY_HAND.name(), recorded.id())
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
        keepFiles(stored, referred.id(), mail);
    }

    /** Files of a kind or size that is not kept stay in the raw mail, which says so and can be downloaded. */
    void keepFiles(long mail, long complaint, ParsedMail read) {
        var leftOut = new ArrayList<String>();
        for (int index = 0; index < read.files().size(); index++) {
            var file = read.files().get(index);
            if (index >= MOST_FILES || !isKept(mail, complaint, file)) leftOut.add(FileNames.clean(file.name()));
        }
        if (leftOut.isEmpty()) return;
        db.sql("update mail set left_out = ? where id = ?")
                .params(Read.cut(String.join(", ", leftOut), 500), mail)
                .update();
    }

    private boolean isKept(long mail, long complaint, ParsedMail.Part file) {
        try {
            var kept = attachments.receive(complaint, mail, file.name(), new ByteArrayInputStream(file.content()));
            return kept instanceof Result.Done;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Team team(Mailbox mailbox) {
        var teams = directory.teams();
        return teams.stream()
                .filter(team -> team.name().equals(mailbox.team()))
                .findFirst()
                .or(() -> teams.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("There is no team yet: mail waits in its mailbox"));
    }

    private record Seen(boolean known, boolean sameId, boolean blocked) {}

    private Seen seen(String identity, String messageId, String sender) {
        return db.sql("""
                        select exists(select 1 from mail where identity = ?), exists(select 1 from mail where message_id = ?),
                               exists(select 1 from blocked_sender where address = ?)""")
                .params(identity, Read.cut(messageId, 250), sender)
                .query((row, _) -> new Seen(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                .single();
    }

    /** The customer, or somebody whom a letter of the case went to or whose mail a person has put into it. */
    private boolean belongs(String address, Correspondence.Case referred) {
        if (address.isEmpty()) return false;
        if (referred.customerEmails().contains(address.toLowerCase(Locale.ROOT))) return true;
        return db.sql("""
                        select (select count(*) from letter where complaint_id = :case and (recipient = :address or find_in_set(:address, copies)) and state <> 'CANCELLED')
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

    boolean isColleague(String address) {
        return directory.people().stream()
                .anyMatch(person -> person.active() && person.email().equalsIgnoreCase(address));
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another server has stored it meanwhile: the second attempt sees it */
    long insert(
            Arrived arrived, Read.Understood read, Triage.Decision decision, String note, @Nullable Long complaint) {
        var mail = read.mail();
        var content = contents.keepMail(arrived.raw);
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into mail(mailbox, team_id, received_at, message_id, identity, raw_hash, sender, sender_name,
                            subject, language, text, place, reason, note, complaint_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        arrived.mailbox,
                        arrived.team,
                        Office.utc(arrived.at),
                        Read.cut(read.id(), 250),
                        read.identity(),
                        content.hash(),
                        mail.from().isEmpty() ? null : mail.from(),
                        mail.fromName(),
                        mail.subject(),
                        read.language(),
                        mail.text(),
                        decision.place().name(),
                        decision.reason() == null ? null : decision.reason().name(),
                        Read.cut(note, 500),
                        complaint)
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        changes.note(Change.MAIL, id);
        return id;
    }
}
