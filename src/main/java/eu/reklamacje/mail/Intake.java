package eu.reklamacje.mail;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.attachment.FileNames;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.letter.Delivery;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.message.Message;
import eu.reklamacje.message.Text;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Team;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
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
    private static final int MOST_DECORATIONS = 30;

    private final Contents contents;
    private final Correspondence correspondence;
    private final Complaints complaints;
    private final Attachments attachments;
    private final Delivery delivery;
    private final EntityManager entities;
    private final Satisfaction satisfaction;
    private final Recognition recognition;
    private final EarlierMails earlier;
    private final Directory directory;
    private final JdbcClient db;
    private final Changes changes;
    private final Clock clock;

    Intake(
            Contents contents,
            Correspondence correspondence,
            Complaints complaints,
            Attachments attachments,
            Delivery delivery,
            EntityManager entities,
            Satisfaction satisfaction,
            Recognition recognition,
            EarlierMails earlier,
            Directory directory,
            JdbcClient db,
            Changes changes,
            Clock clock) {
        this.contents = contents;
        this.correspondence = correspondence;
        this.complaints = complaints;
        this.attachments = attachments;
        this.delivery = delivery;
        this.entities = entities;
        this.satisfaction = satisfaction;
        this.recognition = recognition;
        this.earlier = earlier;
        this.directory = directory;
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /** Takes the mail, unless it has come before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Mailbox mailbox, FetchedMail raw, Read read) {
        // A server whose clock runs ahead is not believed.
        var at = raw.receivedAt().isAfter(clock.instant()) ? clock.instant() : raw.receivedAt();
        // The common case of a second delivery: nothing needs to be asked, and nothing is stored again.
        var seen = earlier.look(read, raw.bytes());
        if (!seen.known())
            file(mailbox, new Arrived(mailbox.name(), team(mailbox).id(), raw.bytes(), at), read, seen.sameId());
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

    private void file(Mailbox mailbox, Arrived arrived, Read read, boolean sameIdSeen) {
        var recognised = recognition.of(read, sameIdSeen);
        var known = recognised.known();
        var decision = Triage.decide(read, known);
        if (decision.place() == Filing.COMPLAINT) {
            open(mailbox, arrived, read, decision);
            return;
        }
        var referred = known.referred();
        var complaint = recognised.letter().map(Letter::complaintId).orElse(referred == null ? null : referred.id());
        long stored = insert(arrived, read, decision, note(read), complaint);
        if (isHeard(decision)) recognised.answer().ifPresent(answer -> satisfaction.keep(answer, stored));
        recognised.letter().ifPresent(found -> report(found, Objects.requireNonNull(read.report())));
        if (decision.place() == Filing.JOINED) join(read, Objects.requireNonNull(referred), stored);
        else if (referred != null) beside(read, known, decision, stored);
    }

    private static String note(Read read) {
        if (read.report() != null) return read.report().detail();
        if (read.kind() == MailKind.ABSENCE || read.kind() == MailKind.LIKELY_ABSENCE)
            return AbsenceEnd.in(read.words()).orElse("");
        return read.note();
    }

    private void report(Letter letter, DeliveryReport report) {
        for (var fate : report.failures())
            delivery.bounced(letter, fate.address(), fate.detail().isEmpty() ? report.detail() : fate.detail());
        if (report.recipients().isEmpty()) delivery.bounced(letter, "", report.detail());
    }

    /** What is not an answer stands in the complaint for what it is; danger in what waits is told at once. */
    private void beside(Read read, Triage.Known known, Triage.Decision decision, long stored) {
        var referred = Objects.requireNonNull(known.referred());
        boolean sure = known.proof() == Triage.Proof.SURE;
        if (decision.place() == Filing.FILED
                && decision.reason() != null
                && decision.reason().isNotice()
                && sure) {
            complaints.trace(
                    referred.id(),
                    null,
                    MailEntry.notice(
                            stored,
                            read.mail().from(),
                            read.mail().subject(),
                            Quotes.part(read.mail().text()).fresh(),
                            decision.reason(),
                            note(read)));
        }
        if (decision.place() == Filing.WAITING && read.danger() && known.belongs() && sure)
            correspondence.danger(referred.id(), stored);
    }

    /** Robots, ourselves and whoever is blocked answer no question. */
    private static boolean isHeard(Triage.Decision decision) {
        return decision.place() == Filing.JOINED
                || decision.reason() == Reason.SATISFIED
                || decision.reason() == Reason.NOT_SATISFIED
                || decision.reason() == Reason.FINISHED_CASE;
    }

    private void open(Mailbox mailbox, Arrived arrived, Read read, Triage.Decision decision) {
        long stored = insert(arrived, read, decision, "", null);
        var recorded = correspondence.receive(
                read.facts(mailbox.language()), read.proposed(), arrived.at, arrived.team, stored);
        keepFiles(stored, recorded.id(), read.mail());
        boolean byHand = mailbox.acknowledge() && !delivery.acknowledgeByItself(recorded.id());
        db.sql("update mail set complaint_id = ?, reason = ? where id = ?")
                .params(Sql.values(
                        recorded.id(), byHand ? Reason.ACKNOWLEDGE_BY_HAND.name() : name(decision.reason()), stored))
                .update();
    }

    private void join(Read read, Correspondence.Case referred, long stored) {
        var mail = read.mail();
        correspondence.join(
                referred.id(),
                stored,
                mail.from(),
                MailEntry.of(
                        stored,
                        mail.from(),
                        mail.subject(),
                        Quotes.part(mail.text()).fresh()),
                read.danger(),
                null);
        keepFiles(stored, referred.id(), mail);
    }

    /**
     * What a person sent comes first and is counted; logos and other small pictures of the words are kept beside it. What runs on a
     * computer, or is too much, stays in the raw mail, which says so and can be downloaded.
     */
    void keepFiles(long mail, long complaint, Message read) {
        var leftOut = new ArrayList<String>();
        var sent = read.files().stream().filter(file -> !file.isDecoration()).toList();
        for (int index = 0; index < sent.size(); index++) {
            var file = sent.get(index);
            if (index >= MOST_FILES || !isKept(mail, complaint, file)) leftOut.add(FileNames.clean(file.name()));
        }
        read.files().stream()
                .filter(Message.File::isDecoration)
                .limit(MOST_DECORATIONS)
                .forEach(file -> isKept(mail, complaint, file));
        if (leftOut.isEmpty()) return;
        db.sql("update mail set left_out = ? where id = ?")
                .params(Text.cut(String.join(", ", leftOut), 500), mail)
                .update();
    }

    private boolean isKept(long mail, long complaint, Message.File file) {
        try {
            var input = new ByteArrayInputStream(file.content());
            return attachments.receive(complaint, mail, file.name(), file.isDecoration(), input) instanceof Result.Done;
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

    /** @throws org.springframework.dao.DuplicateKeyException where another server has stored it meanwhile: the second attempt sees it */
    long insert(Arrived arrived, Read read, Triage.Decision decision, String note, @Nullable Long complaint) {
        var mail = read.mail();
        var content = contents.keepMail(arrived.raw);
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into mail(mailbox, team_id, received_at, message_id, identity, raw_hash, sender, sender_name,
                            subject, language, text, place, reason, note, danger, complaint_id, identity_form)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        arrived.mailbox,
                        arrived.team,
                        Office.utc(arrived.at),
                        Text.cut(read.id(), 250),
                        read.identity(),
                        content.hash(),
                        mail.from().isEmpty() ? null : mail.from(),
                        Text.cut(mail.fromName(), 200),
                        mail.subject(),
                        read.language(),
                        mail.text(),
                        decision.place().name(),
                        name(decision.reason()),
                        Text.cut(note, 500),
                        read.danger(),
                        complaint,
                        Identity.VERSION))
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        changes.note(Change.MAIL, id);
        return id;
    }

    private static @Nullable String name(@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }
}
