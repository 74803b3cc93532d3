package eu.reklamacje.mail;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.message.Text;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads once more what an older version has read worse: mails that it filed by itself or could not read, and danger that it did
 * not see. Nothing becomes a complaint by that, and no letter leaves: what was filed wrongly waits for a human.
 */
@Component
class Rereading {

    private final JdbcClient db;
    private final EarlierMails earlier;
    private final Reading reading;
    private final Recognition recognition;
    private final Correspondence correspondence;
    private final Changes changes;

    Rereading(
            JdbcClient db,
            EarlierMails earlier,
            Reading reading,
            Recognition recognition,
            Correspondence correspondence,
            Changes changes) {
        this.db = db;
        this.earlier = earlier;
        this.reading = reading;
        this.recognition = recognition;
        this.correspondence = correspondence;
        this.changes = changes;
    }

    /**
     * What reading a mail anew changes.
     *
     * @param before the reason for which it was filed, or waited; null where it had none
     * @param now why it is to wait; null where it stays where it is, and only its danger is new
     */
    record Finding(
            long id,
            Instant receivedAt,
            String sender,
            String subject,
            @Nullable Reason before,
            @Nullable Reason now) {}

    private record Stored(
            long id,
            LocalDateTime receivedAt,
            String rawHash,
            String place,
            @Nullable String reason,
            boolean danger,
            @Nullable Long complaintId,
            @Nullable String severity) {

        boolean isOfComplaint() {
            return Place.valueOf(place) == Place.COMPLAINT || Place.valueOf(place) == Place.JOINED;
        }
    }

    /** The next mails of older versions of which no person has decided what becomes of them, or whose complaint is open. */
    List<Long> candidates(long after, int most) {
        return db.sql("""
                        select m.id from mail m left join complaint c on c.id = m.complaint_id
                        where m.id > ? and m.identity_form < ? and (m.place in ('FILED', 'WAITING') and m.handled_at is null
                            or m.place in ('COMPLAINT', 'JOINED') and c.status in (%s))
                        order by m.id limit ?""".formatted(Sql.names(Status.UNFINISHED)))
                .params(after, Identity.VERSION, most)
                .query(Long.class)
                .list();
    }

    /**
     * Reads a stored mail anew.
     *
     * @param apply whether what is found is also done
     * @return what changes; empty where nothing does
     */
    @Transactional
    public Optional<Finding> read(long id, boolean apply) {
        var stored = db.sql("""
                        select m.id, m.received_at, m.raw_hash, m.place, m.reason, m.danger, m.complaint_id, c.severity
                        from mail m left join complaint c on c.id = m.complaint_id where m.id = ?""").param(id).query(Stored.class).single();
        var raw = new Raw(id, earlier.raw(stored.rawHash), stored.receivedAt.toInstant(ZoneOffset.UTC));
        var read = reading.end(raw, reading.begin(List.of(raw)).getFirst(), Reading.LONGEST);
        var finding = stored.isOfComplaint() ? danger(stored, read) : place(stored, read);
        if (apply) {
            finding.ifPresent(found -> correct(found, stored, read));
            db.sql("update ignore mail set danger = ?, identity = ?, identity_form = ? where id = ?")
                    .params(read.danger(), read.identity(), Identity.VERSION, id)
                    .update();
        }
        return finding;
    }

    private static Optional<Finding> danger(Stored stored, Read read) {
        boolean isNew =
                read.danger() && !stored.danger && !Severity.SAFETY.name().equals(stored.severity);
        return isNew ? Optional.of(finding(stored, read, null)) : Optional.empty();
    }

    private Optional<Finding> place(Stored stored, Read read) {
        var known = recognition.of(read, true).known();
        var decision = Triage.decide(read, known);
        boolean unread = Place.valueOf(stored.place) == Place.WAITING;
        if (unread && !Reason.UNREADABLE.name().equals(stored.reason)) return Optional.empty();
        if (unread && decision.reason() == Reason.UNREADABLE) return Optional.empty();
        // What it acted upon, it has told; only what it put aside is looked at.
        if (!unread && (decision.place() == Place.FILED || Reason.BOUNCE.name().equals(stored.reason)))
            return Optional.empty();
        var waits = decision.place() == Place.WAITING ? decision.reason() : Reason.READ_AGAIN;
        return Optional.of(finding(stored, read, waits));
    }

    private static Finding finding(Stored stored, Read read, @Nullable Reason now) {
        return new Finding(
                stored.id,
                stored.receivedAt.toInstant(ZoneOffset.UTC),
                read.mail().from(),
                read.mail().subject(),
                stored.reason == null ? null : Reason.valueOf(stored.reason),
                now);
    }

    private void correct(Finding finding, Stored stored, Read read) {
        if (finding.now == null) {
            correspondence.askAboutDanger(Objects.requireNonNull(stored.complaintId));
            return;
        }
        var mail = read.mail();
        var referred = recognition.of(read, true).known().referred();
        db.sql("""
                        update mail set sender = ?, sender_name = ?, subject = ?, language = ?, text = ?, place = 'WAITING', reason = ?,
                            note = ?, complaint_id = coalesce(complaint_id, ?), version = version + 1 where id = ?""")
                .params(
                        mail.from().isEmpty() ? null : mail.from(),
                        Text.cut(mail.fromName(), 200),
                        mail.subject(),
                        read.language(),
                        mail.text(),
                        finding.now.name(),
                        Text.cut(read.note(), 500),
                        referred == null ? null : referred.id(),
                        stored.id)
                .update();
        changes.note(Change.MAIL, stored.id);
    }
}
