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
import java.util.Set;
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

    private static final Set<String> ACTED_UPON = Set.of(Reason.BOUNCE.name(), Reason.SATISFIED.name());

    private static final String UNDECIDED = """
            from mail m left join complaint c on c.id = m.complaint_id
            where m.identity_form < ? and (m.place in ('FILED', 'WAITING') and m.handled_at is null
                or m.place in ('COMPLAINT', 'JOINED') and c.status in (%s))""".formatted(Sql.names(Status.UNFINISHED));

    private final JdbcClient db;
    private final EarlierMails earlier;
    private final ReadingPool reading;
    private final Recognition recognition;
    private final Correspondence correspondence;
    private final Changes changes;

    Rereading(
            JdbcClient db,
            EarlierMails earlier,
            ReadingPool reading,
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
            long version,
            LocalDateTime receivedAt,
            String rawHash,
            String place,
            @Nullable String reason,
            boolean danger,
            @Nullable Long complaintId,
            @Nullable String severity) {

        boolean isOfComplaint() {
            return Filing.valueOf(place) == Filing.COMPLAINT || Filing.valueOf(place) == Filing.JOINED;
        }

        boolean isFiled() {
            return Filing.valueOf(place) == Filing.FILED;
        }

        /** What it acted upon, it has told; what a block put aside comes back with danger only. */
        boolean isSettled(Read read) {
            return isFiled()
                    && (ACTED_UPON.contains(String.valueOf(reason))
                            || Reason.BLOCKED.name().equals(reason) && !read.danger());
        }
    }

    /** The next mails of older versions of which no person has decided what becomes of them, or whose complaint is open. */
    List<Long> candidates(long after, int most) {
        return db.sql("select m.id " + UNDECIDED + " and m.id > ? order by m.id limit ?")
                .params(Identity.VERSION, after, most)
                .query(Long.class)
                .list();
    }

    /**
     * Reads a stored mail anew. One that still cannot be read is left as it is, for the next version.
     *
     * @param apply whether what is found is also done
     * @return what changes; empty where nothing does, or somebody has decided about it in the meantime
     */
    @Transactional
    public Optional<Finding> read(long id, boolean apply) {
        var known = db.sql(
                        "select m.id, m.version, m.received_at, m.raw_hash, m.place, m.reason, m.danger, m.complaint_id, c.severity "
                                + UNDECIDED + " and m.id = ?")
                .params(Identity.VERSION, id)
                .query(Stored.class)
                .optional();
        if (known.isEmpty()) return Optional.empty();
        var stored = known.get();
        var raw = new FetchedMail(id, earlier.raw(stored.rawHash), stored.receivedAt.toInstant(ZoneOffset.UTC));
        var read = reading.end(raw, reading.begin(List.of(raw)).getFirst(), ReadingPool.LONGEST);
        if (read.limit() == Reason.TOO_LONG_TO_READ || read.limit() == Reason.UNREADABLE) return Optional.empty();
        var recognised = recognition.of(read, false).known();
        var finding = find(stored, read, recognised);
        if (!apply) return finding;
        if (!isStill(stored)) return Optional.empty();
        finding.ifPresent(found -> correct(found, stored, read, recognised));
        mark(id, read);
        return finding;
    }

    private Optional<Finding> find(Stored stored, Read read, Triage.Known known) {
        boolean isNewDanger =
                read.danger() && !stored.danger && !Severity.SAFETY.name().equals(stored.severity);
        var waits = stored.isOfComplaint() ? null : waits(stored, read, Triage.decide(read, known));
        return waits == null && !(isNewDanger && !stored.isFiled())
                ? Optional.empty()
                : Optional.of(finding(stored, read, waits));
    }

    /** Why it is to wait from now on; null where it stays where it is. */
    private static @Nullable Reason waits(Stored stored, Read read, Triage.Decision decision) {
        if (stored.isFiled() && (decision.place() == Filing.FILED || stored.isSettled(read))) return null;
        if (!stored.isFiled() && !Reason.UNREADABLE.name().equals(stored.reason)) return null;
        return decision.place() == Filing.WAITING ? decision.reason() : Reason.READ_AGAIN;
    }

    /** Whether nobody has changed it while it was being read; then it stays so until the end of the transaction. */
    private boolean isStill(Stored stored) {
        return db.sql("select id from mail where id = ? and version = ? for update")
                .params(stored.id, stored.version)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void mark(long id, Read read) {
        db.sql("update mail set danger = danger or ?, identity_form = ? where id = ?")
                .params(read.danger(), Identity.VERSION, id)
                .update();
        // The same mail may be stored a second time, by a version that did not tell.
        db.sql("update ignore mail set identity = ? where id = ?")
                .params(read.identity(), id)
                .update();
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

    private void correct(Finding finding, Stored stored, Read read, Triage.Known known) {
        var referred = known.referred();
        boolean isSure = known.belongs() && known.proof() == Triage.Proof.SURE;
        if (read.danger() && stored.isOfComplaint())
            correspondence.askAboutDanger(Objects.requireNonNull(stored.complaintId));
        else if (read.danger() && referred != null && isSure) correspondence.askAboutDanger(referred.id());
        if (finding.now != null) wait(finding.now, stored.id, read, referred);
        changes.note(Change.MAIL, stored.id);
    }

    private void wait(Reason reason, long id, Read read, Correspondence.@Nullable Case referred) {
        var mail = read.mail();
        db.sql("""
                        update mail set sender = ?, sender_name = ?, subject = ?, language = ?, text = ?, place = 'WAITING', reason = ?,
                            note = ?, complaint_id = coalesce(complaint_id, ?), version = version + 1 where id = ?""")
                .params(Sql.values(
                        mail.from().isEmpty() ? null : mail.from(),
                        Text.cut(mail.fromName(), 200),
                        mail.subject(),
                        read.language(),
                        mail.text(),
                        reason.name(),
                        Text.cut(read.note(), 500),
                        referred == null ? null : referred.id(),
                        id))
                .update();
    }
}
