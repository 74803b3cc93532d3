package eu.reklamacje.deadline;

import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints and their promises in the database: one at a time, or all the open ones of a team in three statements. */
@Component
class CaseRows {

    private static final String ONE = " where c.id = ?";
    private static final String OPEN_OF_TEAM = " where b.team_id = ? and c.next_due < '9999-12-31'";
    private static final String CASE = " from complaint c join promise_basis b on b.complaint_id = c.id ";
    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final TeamCalendars calendars;
    private final Policies policies;

    CaseRows(JdbcClient db, JdbcTemplate template, TeamCalendars calendars, Policies policies) {
        this.db = db;
        this.template = template;
        this.calendars = calendars;
        this.policies = policies;
    }

    Case one(long complaint) {
        return read(ONE, complaint).getFirst();
    }

    /** The complaints that a team received and that have an open promise, in the order of their ids. */
    List<Case> openOf(long team) {
        return read(OPEN_OF_TEAM, team);
    }

    private List<Case> read(String where, long key) {
        Map<Long, List<Deeds.Deed>> deeds = new HashMap<>();
        db.sql("select d.complaint_id, d.meaning, d.done_at, d.in_writing" + CASE
                        + "join deed d on d.complaint_id = c.id" + where)
                .param(key)
                .query(row -> {
                    deeds.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(new Deeds.Deed(
                                    ContactPurpose.valueOf(row.getString(2)), instant(row, 3), row.getBoolean(4)));
                });
        Map<Long, List<Case.Stored>> stored = new HashMap<>();
        db.sql("""
                        select p.complaint_id, p.id, p.rule, p.state, p.due, p.provisional, p.kept_at, p.first_due, p.first_broken,
                            p.counted_from, p.calendar_id, p.next_stage, p.next_at,
                            exists (select 1 from named_date n where n.complaint_id = p.complaint_id and n.rule = p.rule and n.due = p.due)""" + CASE + "join promise p on p.complaint_id = c.id" + where)
                .param(key)
                .query(row -> {
                    stored.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(stored(row));
                });
        stored.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(found -> found.promise().rule())));
        return db.sql("""
                        select c.id, c.received_at, c.recorded_at, c.status in ('NOT_A_COMPLAINT', 'MERGED'), c.severity = 'SAFETY',
                            b.policy_version_id, b.team_id, e.due, e.told_at, b.escalated_at"""
                        + CASE
                        + "left join extension e on e.id = (select max(id) from extension x where x.complaint_id = c.id and x.state = 'IN_FORCE')"
                        + where + " order by c.id")
                .param(key)
                .query((row, _) -> new Case(
                        row.getLong(1),
                        policies.version(row.getLong(6)),
                        row.getLong(7),
                        row.getBoolean(5),
                        new Deeds(
                                instant(row, 2),
                                instant(row, 3),
                                deeds.getOrDefault(row.getLong(1), List.of()),
                                extended(row),
                                perhaps(row, 10),
                                row.getBoolean(4)),
                        stored.getOrDefault(row.getLong(1), List.of())))
                .list();
    }

    private static Deeds.@Nullable Extended extended(ResultSet row) throws SQLException {
        var to = row.getObject(8, LocalDate.class);
        return to == null ? null : new Deeds.Extended(to, instant(row, 9));
    }

    private Case.Stored stored(ResultSet row) throws SQLException {
        var kept = row.getObject(7, LocalDateTime.class);
        var firstDue = row.getObject(8, LocalDate.class);
        var due = row.getObject(5, LocalDate.class);
        var promise = new Promise(
                Rule.valueOf(row.getString(3)),
                PromiseState.valueOf(row.getString(4)),
                due,
                row.getBoolean(6),
                kept == null ? null : kept.toInstant(ZoneOffset.UTC),
                firstDue == null ? null : new Promise.First(firstDue, row.getBoolean(9)));
        var from = row.getObject(10, LocalDate.class);
        var calendar = row.getObject(11, Long.class);
        var stage = row.getString(12);
        var nextAt = row.getObject(13, LocalDateTime.class);
        return new Case.Stored(
                row.getLong(2),
                promise,
                from == null || calendar == null
                        ? null
                        : new Counted(from, firstDue == null ? due : firstDue, calendars.version(calendar)),
                stage == null ? null : Stage.of(stage),
                nextAt == null ? null : nextAt.toInstant(ZoneOffset.UTC),
                row.getBoolean(14));
    }

    /** Locks the open complaints of a team, as everybody does first who changes promises. */
    void lockOpenOf(long team) {
        db.sql("select c.id" + CASE + OPEN_OF_TEAM + " order by c.id for update")
                .param(team)
                .query(Long.class)
                .list();
    }

    /** What a case's promises are from now on: only what differs is written. */
    record Update(Case subject, List<PromiseDates.Dated> now) {}

    void store(List<Update> updates) {
        var changed = new ArrayList<Object[]>();
        var fresh = new ArrayList<Object[]>();
        var moved = new ArrayList<Update>();
        for (var update : updates) {
            boolean differs = false;
            for (var now : update.now) {
                var before = update.subject.stored(now.promise().rule());
                var columns = columns(update.subject, now);
                if (before.isEmpty())
                    fresh.add(with(
                            columns, update.subject.id(), now.promise().rule().name()));
                else if (!Arrays.equals(columns, columns(before.get())))
                    changed.add(with(columns, before.get().id()));
                else continue;
                differs = true;
            }
            differs |= forget(update);
            if (differs) moved.add(update);
        }
        if (!changed.isEmpty()) update(changed);
        insert(fresh);
        noteNext(moved);
    }

    /** A promise that is owed no longer, not even as kept: a word on progress came back, and what it promised with it. */
    private boolean forget(Update update) {
        var gone = update.subject.stored().stream()
                .filter(found -> update.now.stream()
                        .noneMatch(
                                now -> now.promise().rule() == found.promise().rule()))
                .toList();
        gone.forEach(found ->
                db.sql("delete from promise where id = ?").param(found.id()).update());
        return !gone.isEmpty();
    }

    private static @Nullable Object[] columns(Case subject, PromiseDates.Dated now) {
        var next = subject.next(now);
        return columns(
                now.promise(),
                now.counted().from(),
                now.counted().calendar().id(),
                next == null ? null : next.stage(),
                next == null ? null : next.at());
    }

    private static @Nullable Object[] columns(Case.Stored stored) {
        var counted = stored.counted();
        return columns(
                stored.promise(),
                counted == null ? null : counted.from(),
                counted == null ? null : counted.calendar().id(),
                stored.nextStage(),
                stored.nextAt());
    }

    private static @Nullable Object[] columns(
            Promise promise,
            @Nullable LocalDate from,
            @Nullable Long calendar,
            @Nullable Stage stage,
            @Nullable Instant at) {
        var first = promise.first();
        return new @Nullable Object[] {
            promise.state().name(),
            promise.due(),
            promise.provisional(),
            utc(promise.keptAt()),
            first == null ? null : first.due(),
            first != null && first.broken(),
            from,
            calendar,
            stage == null ? null : stage.toString(),
            utc(at)
        };
    }

    private static @Nullable Object[] with(@Nullable Object[] columns, Object... more) {
        var all = Arrays.copyOf(columns, columns.length + more.length);
        System.arraycopy(more, 0, all, columns.length, more.length);
        return all;
    }

    private void update(List<@Nullable Object[]> rows) {
        // One answer of the server for some of them: a statement for all would be waited for too long.
        template.batchUpdate("""
                update promise set state = ?, due = ?, provisional = ?, kept_at = ?, first_due = ?, first_broken = ?,
                    counted_from = ?, calendar_id = ?, next_stage = ?, next_at = ? where id = ?""", rows, BATCH, CaseRows::set);
    }

    /** Plain inserts: one that looks for duplicates locks the gaps beside it, in which others insert theirs. */
    private void insert(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        db.sql("""
                        insert into promise(state, due, provisional, kept_at, first_due, first_broken,
                            counted_from, calendar_id, next_stage, next_at, complaint_id, rule) values """ + values(rows.getFirst().length, rows.size()))
                .params(rows.stream().flatMap(Arrays::stream).toList())
                .update();
    }

    private static String values(int columns, int rows) {
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }

    /** The next open promise stands with the complaint, so that no list computes it. */
    private void noteNext(List<Update> updates) {
        var rows = updates.stream()
                .map(update -> {
                    var next = update.now.stream()
                            .map(PromiseDates.Dated::promise)
                            .filter(promise -> promise.state() == PromiseState.OPEN)
                            .min(Comparator.comparing(Promise::due).thenComparing(Promise::rule));
                    return new @Nullable Object[] {
                        next.map(Promise::due).orElse(LocalDate.of(9999, 12, 31)),
                        next.map(promise -> promise.rule().name()).orElse(null),
                        update.subject.id()
                    };
                })
                .toList();
        if (!rows.isEmpty())
            template.batchUpdate(
                    "update complaint set next_due = ?, next_promise = ? where id = ?", rows, BATCH, CaseRows::set);
    }

    private static void set(java.sql.PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int column = 0; column < row.length; column++) statement.setObject(column + 1, row[column]);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(perhaps(row, column));
    }

    private static @Nullable Instant perhaps(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Office.utc(instant);
    }
}
