package eu.reklamacje.deadline;

import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Marks;
import eu.reklamacje.policy.Ladder;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.Recipient;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stages whose instant has come: each is handed out once, in the transaction that does what it asks for. */
@Service
public class DueStages {

    private final Marks marks;
    private final JdbcClient db;
    private final JdbcTemplate template;
    private final Policies policies;
    private final TeamCalendars calendars;
    private final Clock clock;

    DueStages(
            Marks marks,
            JdbcClient db,
            JdbcTemplate template,
            Policies policies,
            TeamCalendars calendars,
            Clock clock) {
        this.marks = marks;
        this.db = db;
        this.template = template;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A stage that has come.
     *
     * @param due the date of the promise that it is about
     * @param at the instant at which it came
     * @param to to whom it speaks
     */
    public record Due(
            long promiseId, long complaintId, Rule rule, Stage stage, LocalDate due, Instant at, Set<Recipient> to) {}

    private record Waiting(
            long promise,
            long complaint,
            Rule rule,
            LocalDate due,
            Stage stage,
            Instant at,
            Ladder ladder,
            Policy policy) {}

    /**
     * Takes the stages whose instant has come, so that nobody else gets them. Of several that have come for one promise, only the
     * last is of use.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> take(int most) {
        var now = clock.instant();
        var asked = db.sql("select distinct complaint_id from (select complaint_id from promise where next_at <= ? "
                        + "order by next_at limit ?) due")
                .params(Office.utc(now), most)
                .query(Long.class)
                .list();
        if (asked.isEmpty()) return List.of();
        // The complaint first, as everybody does who changes its promises; one that is held comes at the next pass.
        var held = marks.holdFree(asked);
        if (held.isEmpty()) return List.of();
        var waiting = waiting(held, now);
        template.batchUpdate(
                "update promise set next_stage = ?, next_at = ? where id = ?",
                waiting.stream().map(found -> advanced(found, now)).toList());
        return waiting.stream().map(found -> due(found, now)).toList();
    }

    private List<Waiting> waiting(List<Long> complaints, Instant now) {
        return db.sql("""
                        select p.id, p.complaint_id, p.rule, p.due, p.next_stage, p.next_at, p.calendar_id, b.policy_version_id,
                            b.safety, b.team_id
                        from promise p join promise_basis b on b.complaint_id = p.complaint_id
                        where p.complaint_id in (:ids) and p.next_at <= :now order by p.next_at, p.id""")
                .param("ids", complaints)
                .param("now", Office.utc(now))
                .query(this::waiting)
                .list();
    }

    private Waiting waiting(ResultSet row, int index) throws SQLException {
        var policy = policies.version(row.getLong("policy_version_id")).policy();
        var counted = row.getObject("calendar_id", Long.class);
        var calendar = counted == null ? calendars.current(row.getLong("team_id")) : calendars.version(counted);
        return new Waiting(
                row.getLong("id"),
                row.getLong("complaint_id"),
                Rule.valueOf(row.getString("rule")),
                row.getObject("due", LocalDate.class),
                Stage.of(row.getString("next_stage")),
                Objects.requireNonNull(row.getObject("next_at", LocalDateTime.class))
                        .toInstant(ZoneOffset.UTC),
                new Ladder(policy, calendar.calendar(), row.getBoolean("safety")),
                policy);
    }

    private static @Nullable Object[] advanced(Waiting found, Instant now) {
        var next = found.ladder.next(last(found, now).stage(), found.due);
        return new @Nullable Object[] {
            next.map(step -> step.stage().toString()).orElse(null),
            next.map(step -> Office.utc(step.at())).orElse(null),
            found.promise
        };
    }

    private static Due due(Waiting found, Instant now) {
        var last = last(found, now);
        return new Due(
                found.promise,
                found.complaint,
                found.rule,
                last.stage(),
                found.due,
                last.at(),
                found.policy.recipients(last.stage()));
    }

    /** The last of those that have come. */
    private static Ladder.Step last(Waiting found, Instant now) {
        var last = new Ladder.Step(found.stage, found.at);
        for (Optional<Ladder.Step> next = Optional.of(last);
                next.isPresent() && !next.get().at().isAfter(now);
                next = found.ladder.next(last.stage(), found.due)) last = next.get();
        return last;
    }
}
