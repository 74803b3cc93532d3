package eu.reklamacje.deadline;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Marks;
import eu.reklamacje.policy.Stage;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the promises of complaints that the caller holds: of many by a few statements, and only what differs. */
@Component
class PromiseStore {

    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final Marks marks;

    PromiseStore(JdbcClient db, JdbcTemplate template, Marks marks) {
        this.db = db;
        this.template = template;
        this.marks = marks;
    }

    /** What a case's promises are from now on. */
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
        if (!moved.isEmpty())
            marks.nextDue(moved.stream().map(PromiseStore::next).toList());
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
                    counted_from = ?, calendar_id = ?, next_stage = ?, next_at = ? where id = ?""", rows, BATCH, PromiseStore::set);
    }

    /** Plain inserts: one that looks for duplicates locks the gaps beside it, in which others insert theirs. */
    private void insert(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        db.sql("""
                        insert into promise(state, due, provisional, kept_at, first_due, first_broken,
                            counted_from, calendar_id, next_stage, next_at, complaint_id, rule) values\s""" + values(rows.getFirst().length, rows.size()))
                .params(rows.stream().flatMap(Arrays::stream).toList())
                .update();
    }

    private static String values(int columns, int rows) {
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }

    private static Marks.NextDue next(Update update) {
        var next = update.now.stream()
                .map(PromiseDates.Dated::promise)
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .min(Comparator.comparing(Promise::due).thenComparing(Promise::rule));
        return new Marks.NextDue(
                update.subject.id(),
                next.map(Promise::due).orElse(null),
                next.map(promise -> promise.rule().name()).orElse(null));
    }

    private static void set(java.sql.PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int column = 0; column < row.length; column++) statement.setObject(column + 1, row[column]);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Office.utc(instant);
    }
}
