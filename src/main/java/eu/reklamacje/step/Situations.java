package eu.reklamacje.step;

import eu.reklamacje.base.Sql;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StepColumns;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.decision.DecisionProgress;
import eu.reklamacje.decision.DecisionStandings;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints as far as their next steps ask, as the database has them: many by a few statements. */
@Component
class Situations {

    /** From how many working days before its due date on a promise presses. */
    private static final int PRESSES = 3;

    private final JdbcClient db;
    private final DecisionStandings decisions;
    private final Assignments assignments;
    private final Policies policies;
    private final TeamCalendars calendars;

    Situations(
            JdbcClient db,
            DecisionStandings decisions,
            Assignments assignments,
            Policies policies,
            TeamCalendars calendars) {
        this.db = db;
        this.decisions = decisions;
        this.assignments = assignments;
        this.policies = policies;
        this.calendars = calendars;
    }

    /**
     * A complaint, and the step that is kept with it.
     *
     * @param kept null where none has been computed yet
     */
    record Found(
            long complaint, Situation situation, @Nullable NextStep kept) {}

    /** In the order of their ids. */
    List<Found> of(Collection<Long> complaints) {
        return Sql.batches(complaints).stream()
                .map(this::batch)
                .flatMap(List::stream)
                .toList();
    }

    private List<Found> batch(List<Long> complaints) {
        var owed = owed(complaints);
        var deciding = db.sql(
                        "select distinct complaint_id from decision where complaint_id in (:ids) and state <> 'TOLD'")
                .param("ids", complaints)
                .query(Long.class)
                .list();
        var decided = deciding.isEmpty() ? Map.<Long, DecisionProgress>of() : decisions.of(deciding);
        return db.sql("""
                        select c.id, c.status, c.danger_asked, c.unread_mail, c.missing_facts, c.assessment, c.second_stage, c.handler_id,
                            c.waiting_for, c.waiting_until,\s""" + StepColumns.SELECTED + "," + """
                            (select x.state from extension x where x.complaint_id = c.id and x.state in ('PROPOSED', 'APPROVED') limit 1)
                                extension,
                            (select min(l.state) from letter l where l.complaint_id = c.id and l.state in ('WAITING', 'TO_POST')) letter
                        from complaint c where c.id in (:ids) order by c.id""")
                .param("ids", complaints)
                .query((row, _) -> found(row, owed, decided))
                .list();
    }

    private Map<Long, Map<Rule, Situation.Owed>> owed(List<Long> complaints) {
        var owed = new HashMap<Long, Map<Rule, Situation.Owed>>();
        db.sql("""
                        select p.complaint_id, p.rule, p.due, b.team_id, b.policy_version_id
                        from promise p join promise_basis b on b.complaint_id = p.complaint_id
                        where p.complaint_id in (:ids) and p.state = 'OPEN'""").param("ids", complaints).query(row -> {
            var due = row.getObject("due", LocalDate.class);
            owed.computeIfAbsent(row.getLong("complaint_id"), _ -> new EnumMap<>(Rule.class))
                    .put(Rule.valueOf(row.getString("rule")), new Situation.Owed(due, soon(row, due)));
        });
        return owed;
    }

    private LocalDate soon(ResultSet row, LocalDate due) throws SQLException {
        var counting =
                policies.version(row.getLong("policy_version_id")).policy().counting();
        return calendars
                .current(row.getLong("team_id"))
                .calendar()
                .days(counting)
                .before(due, PRESSES);
    }

    private Found found(ResultSet row, Map<Long, Map<Rule, Situation.Owed>> owed, Map<Long, DecisionProgress> decided)
            throws SQLException {
        long complaint = row.getLong("id");
        var status = Status.valueOf(row.getString("status"));
        var situation = new Situation(
                status,
                row.getBoolean("danger_asked"),
                row.getObject("unread_mail") != null,
                row.getInt("missing_facts") > 0,
                row.getString("assessment") != null,
                row.getBoolean("second_stage"),
                status == Status.ESCALATED && lacksReviewer(complaint, row.getObject("handler_id", Long.class)),
                constant(WaitingFor.class, row.getString("waiting_for")),
                row.getObject("waiting_until", LocalDate.class),
                owed.getOrDefault(complaint, Map.of()),
                decided.get(complaint),
                constant(ExtensionState.class, row.getString("extension")),
                underWay(row.getString("letter")));
        return new Found(complaint, situation, StepColumns.read(row));
    }

    private boolean lacksReviewer(long complaint, @Nullable Long handler) {
        return handler == null || assignments.reviewRefusal(complaint, handler).isPresent();
    }

    private static Situation.UnderWay underWay(@Nullable String letter) {
        if (letter == null) return Situation.UnderWay.NOTHING;
        return letter.equals("TO_POST") ? Situation.UnderWay.TO_POST : Situation.UnderWay.LEAVING;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
