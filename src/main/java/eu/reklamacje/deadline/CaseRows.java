package eu.reklamacje.deadline;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints as far as their promises ask: one at a time, or all the open ones of a team in three statements. */
@Component
class CaseRows {

    private static final String ONE = " where b.complaint_id = ?";
    private static final String OPEN_OF_TEAM = """
             where b.team_id = ?
            and exists (select 1 from promise o where o.complaint_id = b.complaint_id and o.state = 'OPEN')""";

    private final JdbcClient db;
    private final TeamCalendars calendars;
    private final Policies policies;

    CaseRows(JdbcClient db, TeamCalendars calendars, Policies policies) {
        this.db = db;
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

    /** The ids of the same. */
    List<Long> idsOfOpen(long team) {
        return db.sql("select b.complaint_id from promise_basis b" + OPEN_OF_TEAM + " order by b.complaint_id")
                .param(team)
                .query(Long.class)
                .list();
    }

    private List<Case> read(String where, long key) {
        var deeds = deeds(where, key);
        var stored = stored(where, key);
        return db.sql("""
                        select b.complaint_id, b.received_at, b.recorded_at, b.ended, b.safety, b.policy_version_id, b.team_id,
                            b.escalated_at, e.due, e.told_at
                        from promise_basis b left join extension e on e.id = (
                            select max(id) from extension x where x.complaint_id = b.complaint_id and x.state = 'IN_FORCE')""" + where + " order by b.complaint_id")
                .param(key)
                .query((row, _) -> {
                    long complaint = row.getLong("complaint_id");
                    return new Case(
                            complaint,
                            policies.version(row.getLong("policy_version_id")),
                            row.getLong("team_id"),
                            row.getBoolean("safety"),
                            new Deeds(
                                    instant(row, "received_at"),
                                    instant(row, "recorded_at"),
                                    deeds.getOrDefault(complaint, List.of()),
                                    extended(row),
                                    perhaps(row, "escalated_at"),
                                    row.getBoolean("ended")),
                            stored.getOrDefault(complaint, List.of()));
                })
                .list();
    }

    private Map<Long, List<Deeds.Deed>> deeds(String where, long key) {
        var deeds = new HashMap<Long, List<Deeds.Deed>>();
        db.sql("""
                        select d.complaint_id, d.meaning, d.done_at, d.in_writing
                        from promise_basis b join deed d on d.complaint_id = b.complaint_id""" + where).param(key).query(row -> {
            deeds.computeIfAbsent(row.getLong("complaint_id"), _ -> new ArrayList<>())
                    .add(new Deeds.Deed(
                            ContactPurpose.valueOf(row.getString("meaning")),
                            instant(row, "done_at"),
                            row.getBoolean("in_writing")));
        });
        return deeds;
    }

    private Map<Long, List<Case.Stored>> stored(String where, long key) {
        var stored = new HashMap<Long, List<Case.Stored>>();
        db.sql("""
                        select p.complaint_id, p.id, p.rule, p.state, p.due, p.provisional, p.kept_at, p.first_due, p.first_broken,
                            p.counted_from, p.calendar_id, p.next_stage, p.next_at,
                            exists (select 1 from named_date n
                                where n.complaint_id = p.complaint_id and n.rule = p.rule and n.due = p.due) named
                        from promise_basis b join promise p on p.complaint_id = b.complaint_id""" + where).param(key).query(row -> {
            stored.computeIfAbsent(row.getLong("complaint_id"), _ -> new ArrayList<>())
                    .add(stored(row));
        });
        stored.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(found -> found.promise().rule())));
        return stored;
    }

    private static Deeds.@Nullable Extended extended(ResultSet row) throws SQLException {
        var to = row.getObject("due", LocalDate.class);
        return to == null ? null : new Deeds.Extended(to, instant(row, "told_at"));
    }

    private Case.Stored stored(ResultSet row) throws SQLException {
        var firstDue = row.getObject("first_due", LocalDate.class);
        var due = row.getObject("due", LocalDate.class);
        var promise = new Promise(
                Rule.valueOf(row.getString("rule")),
                PromiseState.valueOf(row.getString("state")),
                due,
                row.getBoolean("provisional"),
                perhaps(row, "kept_at"),
                firstDue == null ? null : new Promise.First(firstDue, row.getBoolean("first_broken")));
        var stage = row.getString("next_stage");
        return new Case.Stored(
                row.getLong("id"),
                promise,
                counted(row, firstDue == null ? due : firstDue),
                stage == null ? null : Stage.of(stage),
                perhaps(row, "next_at"),
                row.getBoolean("named"));
    }

    private @Nullable Counted counted(ResultSet row, LocalDate due) throws SQLException {
        var from = row.getObject("counted_from", LocalDate.class);
        var calendar = row.getObject("calendar_id", Long.class);
        return from == null || calendar == null ? null : new Counted(from, due, calendars.version(calendar));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(perhaps(row, column));
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
