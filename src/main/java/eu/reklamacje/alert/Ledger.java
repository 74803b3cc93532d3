package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.deadline.DueStages;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of alerts: a row for each complaint, occasion and recipient, made once however often it is tried, with the instants at
 * which it was due, raised, pushed, mailed, seen and done. Beside it stands which occasions nobody has seen, and when they climb.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    /** How long the office is open before an alert that nobody has seen climbs a step. */
    static final Duration PATIENCE = Duration.ofHours(4);

    private static final String WITH_PROMISE = """
            alert a join promise_basis b on b.complaint_id = a.complaint_id
            join promise p on p.complaint_id = a.complaint_id and p.rule = a.rule""";

    private final JdbcClient db;
    private final Recipients recipients;
    private final TeamCalendars calendars;
    private final Changes changes;
    private final Clock clock;

    Ledger(JdbcClient db, Recipients recipients, TeamCalendars calendars, Changes changes, Clock clock) {
        this.db = db;
        this.recipients = recipients;
        this.calendars = calendars;
        this.changes = changes;
        this.clock = clock;
    }

    Access access(long complaint) {
        return db.sql("select team_id, handler_id, restricted from complaint where id = ?")
                .param(complaint)
                .query(Access.class)
                .single();
    }

    /** A stage of a promise has come. */
    void raise(DueStages.Due stage) {
        var access = access(stage.complaintId());
        var occasion = stage.rule() + "-" + stage.stage() + "-" + stage.due();
        boolean fresh = false;
        for (var recipient : recipients.of(access, stage.to())) {
            fresh |= insert(
                    recipient, stage.complaintId(), Alert.Type.of(stage.stage()), stage, occasion, stage.at(), 0);
        }
        if (fresh) waitToBeSeen(stage.complaintId(), access, occasion);
    }

    /** Something has happened that people have to hear of at once. */
    void raise(long complaint, Alert.Type type, String occasion, List<Person> people) {
        boolean fresh = false;
        for (var recipient : people) fresh |= insert(recipient, complaint, type, null, occasion, clock.instant(), 0);
        if (fresh) waitToBeSeen(complaint, access(complaint), occasion);
    }

    /** Something has happened that people wanted to hear of: it is no task of theirs, and climbs to nobody. */
    void tell(long complaint, Alert.Type type, String occasion, List<Person> people) {
        for (var recipient : people) insert(recipient, complaint, type, null, occasion, clock.instant(), 0);
    }

    /** Something about the policy itself, which no complaint knows of. */
    void raise(Alert.Type type, String occasion, List<Person> people) {
        for (var recipient : people) insert(recipient, null, type, null, occasion, clock.instant(), 0);
    }

    private boolean insert(
            Person recipient,
            @Nullable Long complaint,
            Alert.Type type,
            DueStages.@Nullable Due stage,
            String occasion,
            Instant dueAt,
            int step) {
        int made = db.sql("""
                        insert ignore into alert(recipient_id, complaint_id, type, rule, stage, due, occasion, due_at, step, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        recipient.id(),
                        complaint,
                        type.name(),
                        stage == null ? null : stage.rule().name(),
                        stage == null ? null : stage.stage().toString(),
                        stage == null ? null : stage.due(),
                        occasion,
                        Office.utc(dueAt),
                        step,
                        Office.utc(clock.instant())))
                .update();
        boolean fresh = made > 0 || complaint != null && revive(recipient, complaint, occasion, dueAt);
        if (fresh) changes.note(Change.ALERTS, recipient.id());
        return fresh;
    }

    /** A date that had moved away, and its alerts with it, is back: they ask again, and have reached nobody yet. */
    private boolean revive(Person recipient, long complaint, String occasion, Instant dueAt) {
        int revived = db.sql("""
                        update alert set raised_at = ?, due_at = ?, step = 0, pushed_at = null, mailed_at = null, digest_id = null,
                            seen_at = null, done_at = null
                        where recipient_id = ? and subject = ? and occasion = ? and done_at is not null""")
                .params(Office.utc(clock.instant()), Office.utc(dueAt), recipient.id(), complaint, occasion)
                .update();
        if (revived > 0)
            db.sql("delete from alert where complaint_id = ? and occasion = ? and step > 0 and done_at is not null")
                    .params(complaint, occasion)
                    .update();
        return revived > 0;
    }

    private void waitToBeSeen(long complaint, Access access, String occasion) {
        db.sql("insert ignore into unseen_alert(complaint_id, occasion, step, since, climb_at) values (?, ?, 0, ?, ?)")
                .params(complaint, occasion, Office.utc(clock.instant()), Office.utc(climbAt(access)))
                .update();
    }

    private Instant climbAt(Access access) {
        return calendars.of(access.teamId()).officeTime().after(clock.instant(), PATIENCE);
    }

    private record Occasion(long complaintId, String occasion, int step) {}

    /** Alerts that nobody has seen for too long climb a step; returns how many were looked at. */
    int climb(int most) {
        var waiting = db.sql("""
                        select complaint_id, occasion, step from unseen_alert where climb_at <= ? order by climb_at limit ?""")
                .params(Office.utc(clock.instant()), most)
                .query(Occasion.class)
                .list();
        int climbed = 0;
        for (var occasion : waiting) if (climb(occasion)) climbed++;
        return climbed;
    }

    /** @return false where somebody else is at it */
    private boolean climb(Occasion waiting) {
        var held = db.sql("select id from complaint where id = ? for update skip locked")
                .param(waiting.complaintId)
                .query(Long.class)
                .optional();
        if (held.isEmpty()) return false;
        // It may have been seen, or have climbed, between the look and the lock.
        var still = db.sql("""
                        select complaint_id, occasion, step from unseen_alert
                        where complaint_id = ? and occasion = ? and step = ? for update""")
                .params(waiting.complaintId, waiting.occasion, waiting.step)
                .query(Occasion.class)
                .optional();
        if (still.isEmpty()) return true;
        var access = access(waiting.complaintId);
        var told = new HashSet<>(db.sql("select recipient_id from alert where complaint_id = ? and occasion = ?")
                .params(waiting.complaintId, waiting.occasion)
                .query(Long.class)
                .list());
        var above = recipients.above(access, waiting.step, told);
        above.ifPresent(climb -> climb.people().forEach(person -> copy(waiting, person, climb.step())));
        db.sql("update unseen_alert set step = ?, climb_at = ? where complaint_id = ? and occasion = ?")
                .params(Sql.values(
                        above.map(Recipients.Climb::step).orElse(waiting.step),
                        above.isPresent() ? Office.utc(climbAt(access)) : null,
                        waiting.complaintId,
                        waiting.occasion))
                .update();
        return true;
    }

    /** The same alert for one person more. */
    private void copy(Occasion waiting, Person recipient, int step) {
        int made = db.sql("""
                        insert ignore into alert(recipient_id, complaint_id, type, rule, stage, due, occasion, due_at, step, raised_at)
                        select ?, complaint_id, type, rule, stage, due, occasion, due_at, ?, ? from alert
                        where complaint_id = ? and occasion = ? order by id limit 1""")
                .params(recipient.id(), step, Office.utc(clock.instant()), waiting.complaintId, waiting.occasion)
                .update();
        if (made > 0) changes.note(Change.ALERTS, recipient.id());
    }

    /** Locks a complaint, as everybody does first who changes what belongs to it. */
    void hold(long complaint) {
        db.sql("select id from complaint where id = ? for update")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    /** One person has seen, or is done with, alerts about a complaint: their occasions climb no further. */
    void wasSeen(long complaint) {
        db.sql("""
                        delete u from unseen_alert u where u.complaint_id = ? and (
                            exists (select 1 from alert a where a.complaint_id = u.complaint_id and a.occasion = u.occasion
                                    and a.seen_at is not null)
                            or not exists (select 1 from alert a where a.complaint_id = u.complaint_id and a.occasion = u.occasion
                                    and a.done_at is null))""").param(complaint).update();
    }

    /** Alerts about a complaint ask for nothing any more. */
    void settle(long complaint, String condition, Object... parameters) {
        var recipients = db.sql(
                        "select distinct recipient_id from alert where complaint_id = ? and done_at is null and "
                                + condition)
                .param(complaint)
                .params(List.of(parameters))
                .query(Long.class)
                .list();
        if (recipients.isEmpty()) return;
        db.sql("update alert set done_at = ?, snoozed_until = null where complaint_id = ? and done_at is null and "
                        + condition)
                .params(Office.utc(clock.instant()), complaint)
                .params(List.of(parameters))
                .update();
        wasSeen(complaint);
        recipients.forEach(recipient -> changes.note(Change.ALERTS, recipient));
    }

    /** What an occasion asked for is done, whatever complaint it is about by now. */
    void settle(String occasion) {
        db.sql("select distinct complaint_id from alert where occasion = ? and done_at is null")
                .param(occasion)
                .query(Long.class)
                .list()
                .forEach(complaint -> settle(complaint, "occasion = ?", occasion));
    }

    /** A kept or dropped promise asks for nothing any more, and neither does a date that has moved. */
    void settlePromises(long complaint) {
        settle(complaint, """
                rule is not null and not exists (select 1 from promise p where p.complaint_id = alert.complaint_id
                and p.rule = alert.rule and p.state = 'OPEN' and p.due = alert.due)""");
    }

    /** The same for all complaints of a team whose dates a changed calendar has moved. */
    void settleMoved(long team) {
        var moved = "b.team_id = ? and a.done_at is null and p.due <> a.due";
        var recipients = db.sql("select distinct a.recipient_id from " + WITH_PROMISE + " where " + moved)
                .param(team)
                .query(Long.class)
                .list();
        if (recipients.isEmpty()) return;
        db.sql("update " + WITH_PROMISE + " set a.done_at = ?, a.snoozed_until = null where " + moved)
                .params(Office.utc(clock.instant()), team)
                .update();
        db.sql("""
                        delete u from unseen_alert u join promise_basis b on b.complaint_id = u.complaint_id
                        where b.team_id = ? and not exists (select 1 from alert a where a.complaint_id = u.complaint_id
                            and a.occasion = u.occasion and a.done_at is null)""").param(team).update();
        recipients.forEach(recipient -> changes.note(Change.ALERTS, recipient));
    }

    /** What was just raised for somebody asks only when that time has passed, unless it is settled until then. */
    void postpone(long complaint, long recipient, Alert.Type type, Duration time) {
        db.sql(
                        "update alert set snoozed_until = ? where complaint_id = ? and recipient_id = ? and type = ? and done_at is null and seen_at is null")
                .params(Office.utc(clock.instant().plus(time)), complaint, recipient, type.name())
                .update();
    }

    private record Snoozed(long id, long recipientId, long complaintId, String occasion) {}

    /** Snoozed alerts whose time has come ask again, as if they were new. Returns how many. */
    int wake(int most) {
        var now = Office.utc(clock.instant());
        var asleep = db.sql("""
                        select id, recipient_id, complaint_id, occasion from alert where snoozed_until <= ?
                        order by complaint_id, id limit ?""").params(now, most).query(Snoozed.class).list();
        var complaints = asleep.stream().map(Snoozed::complaintId).distinct().toList();
        complaints.forEach(this::hold);
        asleep.forEach(alert -> wake(alert, now));
        complaints.forEach(this::wasSeen);
        return asleep.size();
    }

    private void wake(Snoozed alert, LocalDateTime now) {
        // It may be done, or snoozed anew, between the look and the lock.
        int woken = db.sql("""
                        update alert set snoozed_until = null, raised_at = ?, seen_at = null, pushed_at = null, mailed_at = null,
                            digest_id = null
                        where id = ? and snoozed_until <= ? and done_at is null""").params(now, alert.id, now).update();
        if (woken == 0) return;
        waitToBeSeen(alert.complaintId, access(alert.complaintId), alert.occasion);
        changes.note(Change.ALERTS, alert.recipientId);
    }
}
