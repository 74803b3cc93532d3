package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.policy.Stage;
import eu.reklamacje.user.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their own alerts. */
@Service
public class Alerts {

    static final String COLUMNS = """
            select a.id, a.complaint_id, c.number, u.name, c.team_id, c.handler_id, c.restricted,
                a.type, a.rule, a.stage, a.due, a.raised_at, a.pushed_at is not null pushed, a.seen_at is not null seen, a.step
            from alert a left join complaint c on c.id = a.complaint_id left join customer u on u.id = c.customer_id
            """;
    private static final int LONGEST_REASON = 300;

    private final JdbcClient db;
    private final Ledger ledger;
    private final TeamCalendars calendars;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Alerts(
            JdbcClient db,
            Ledger ledger,
            TeamCalendars calendars,
            Complaints complaints,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.calendars = calendars;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /** My alerts that are not done and not snoozed, the newest first; never one about a complaint that I may not read (any longer). */
    public List<Alert> mine(int most) {
        var person = signedIn.person();
        return db.sql(COLUMNS + """
                        where a.recipient_id = ? and a.done_at is null and a.snoozed_until is null order by a.id desc limit ?""").params(person.id(), most).query(Alerts::alert).list().stream()
                .filter(alert -> alert.about() == null
                        || Rights.mayRead(person, alert.about().access()))
                .toList();
    }

    /**
     * An alert about a complaint, with what became of it.
     *
     * @param recipient the person's id
     */
    public record Told(
            long recipient,
            Alert.Type type,
            @Nullable String rule,
            @Nullable Stage stage,
            @Nullable LocalDate due,
            Instant raisedAt,
            @Nullable Instant seenAt,
            @Nullable Instant doneAt) {}

    /** All alerts that a complaint has caused, the first one first, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Told> about(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        return db.sql(
                        "select recipient_id, type, rule, stage, due, raised_at, seen_at, done_at from alert where complaint_id = ? order by id")
                .param(complaint)
                .query((row, _) -> {
                    var stage = row.getString("stage");
                    return new Told(
                            row.getLong("recipient_id"),
                            Alert.Type.valueOf(row.getString("type")),
                            row.getString("rule"),
                            stage == null ? null : Stage.of(stage),
                            row.getObject("due", LocalDate.class),
                            row.getObject("raised_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            perhaps(row, "seen_at"),
                            perhaps(row, "done_at"));
                })
                .list();
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    static Alert alert(ResultSet row, int index) throws SQLException {
        var complaint = row.getObject("complaint_id", Long.class);
        var stage = row.getString("stage");
        return new Alert(
                row.getLong("id"),
                complaint == null
                        ? null
                        : new Alert.About(complaint, row.getString("number"), row.getString("name"), Access.of(row)),
                Alert.Type.valueOf(row.getString("type")),
                row.getString("rule"),
                stage == null ? null : Stage.of(stage),
                row.getObject("due", LocalDate.class),
                row.getObject("raised_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean("pushed"),
                row.getBoolean("seen"),
                row.getInt("step"));
    }

    /** Notes that my alerts up to this one have reached my browser. */
    @Transactional
    public void pushed(long upTo) {
        db.sql("""
                        update alert set pushed_at = ? where recipient_id = ? and id <= ? and pushed_at is null and done_at is null
                        and snoozed_until is null""")
                .params(Office.utc(clock.instant()), signedIn.person().id(), upTo)
                .update();
    }

    /** I opened the complaint: its alerts are seen. */
    @Transactional
    public void seen(long complaint) {
        var me = signedIn.person().id();
        boolean unseen = db.sql(
                        "select exists(select 1 from alert where complaint_id = ? and recipient_id = ? and seen_at is null)")
                .params(complaint, me)
                .query(Boolean.class)
                .single();
        if (!unseen) return;
        ledger.hold(complaint);
        db.sql("update alert set seen_at = ? where complaint_id = ? and recipient_id = ? and seen_at is null")
                .params(Office.utc(clock.instant()), complaint, me)
                .update();
        ledger.wasSeen(complaint);
        changes.note(Change.ALERTS, me);
    }

    /** I am done with one of my alerts, and with everything else about the same complaint. */
    @Transactional
    public void done(long alert) {
        finish("(id = ? or complaint_id = (select x.complaint_id from alert x where x.id = ?))", List.of(alert, alert));
    }

    /** I am done with all of my alerts that I have seen. */
    @Transactional
    public void doneWithSeen() {
        finish("seen_at is not null and snoozed_until is null", List.of());
    }

    private void finish(String condition, List<?> parameters) {
        var me = signedIn.person().id();
        var now = Office.utc(clock.instant());
        var about = db.sql("select distinct complaint_id from alert where recipient_id = ? and done_at is null and "
                        + "complaint_id is not null and " + condition + " order by complaint_id")
                .param(me)
                .params(parameters)
                .query(Long.class)
                .list();
        about.forEach(ledger::hold);
        db.sql(
                        "update alert set done_at = ?, seen_at = coalesce(seen_at, ?), snoozed_until = null where recipient_id = ? and done_at is null and "
                                + condition)
                .params(now, now, me)
                .params(parameters)
                .update();
        about.forEach(ledger::wasSeen);
        changes.note(Change.ALERTS, me);
    }

    /** The latest instant until which my alerts about a complaint can be snoozed: the end of its next due date; nothing once that has passed. */
    @Transactional(readOnly = true)
    public Optional<Instant> snoozableUntil(long complaint) {
        if (complaints.find(complaint).isEmpty()) return Optional.empty();
        return db.sql("""
                        select c.team_id, least(c.next_due, coalesce(min(a.due), c.next_due)) due
                        from complaint c left join alert a on a.complaint_id = c.id and a.recipient_id = ? and a.done_at is null
                        where c.id = ?""")
                .params(signedIn.person().id(), complaint)
                .query((row, _) -> calendars
                        .of(row.getLong("team_id"))
                        .startOf(row.getObject("due", LocalDate.class).plusDays(1)))
                .optional()
                .filter(end -> end.isAfter(clock.instant()));
    }

    /** Leaves me in peace about a complaint until an instant, never past its due date; the reason stands on the timeline. */
    @Transactional
    public Result<Long> snooze(long complaint, Instant until, String reason) {
        var me = signedIn.person();
        if (complaints.find(complaint).isEmpty()) return Result.refused("refused.unknown-complaint");
        if (reason.isBlank()) return Result.refused("refused.move.reason");
        if (reason.length() > LONGEST_REASON)
            return Result.refused(Text.of("problem.too-long", LONGEST_REASON, reason.length()));
        if (!until.isAfter(clock.instant())) return Result.refused("refused.snooze.past");
        var latest = snoozableUntil(complaint);
        if (latest.isEmpty()) return Result.refused("refused.snooze.overdue");
        if (until.isAfter(latest.get())) return Result.refused("refused.snooze.late");
        ledger.hold(complaint);
        var now = Office.utc(clock.instant());
        int snoozed = db.sql("""
                        update alert set snoozed_until = ?, snooze_reason = ?, seen_at = coalesce(seen_at, ?)
                        where recipient_id = ? and complaint_id = ? and done_at is null""")
                .params(Office.utc(until), reason.strip(), now, me.id(), complaint)
                .update();
        if (snoozed == 0) return Result.refused("refused.snooze.nothing");
        ledger.wasSeen(complaint);
        complaints.trace(
                complaint,
                me.id(),
                AlertEntry.ALERT_SNOOZED,
                Map.of("until", until.toString(), "reason", reason.strip()));
        changes.note(Change.ALERTS, me.id());
        return Result.done(complaint);
    }
}
