package eu.reklamacje.complaint;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What background work notes with complaints, for the lists and for itself: in sets, and beside the entity, which knows nothing of
 * it and so never writes over it.
 */
@Component
public class Marks {

    private static final int BATCH = 1000;
    /** In place of no date: lists order by it. */
    private static final LocalDate NONE = LocalDate.of(9999, 12, 31);

    private final JdbcClient db;
    private final JdbcTemplate template;

    Marks(JdbcClient db, JdbcTemplate template) {
        this.db = db;
        this.template = template;
    }

    /**
     * What a complaint is owed next.
     *
     * @param due in the zone of the team that received it; null where nothing is open
     * @param promise the name of the promise; null where nothing is open
     */
    public record NextDue(
            long complaint,
            @Nullable LocalDate due,
            @Nullable String promise) {}

    /** Notes it, so that no list computes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void nextDue(List<NextDue> complaints) {
        template.batchUpdate(
                "update complaint set next_due = ?, next_promise = ? where id = ?",
                complaints,
                BATCH,
                (statement, next) -> {
                    statement.setObject(1, next.due == null ? NONE : next.due);
                    statement.setObject(2, next.promise);
                    statement.setLong(3, next.complaint);
                });
    }

    /** Which step is next with a complaint. */
    public record Kept(long complaint, NextStep step) {}

    /** Notes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void nextSteps(List<Kept> steps) {
        template.batchUpdate("""
                update complaint set step = ?, step_turn = ?, step_until = ?, step_why = ?, step_on = ?, step_then = ?,
                    step_then_until = ?, step_then_why = ? where id = ?""", steps, BATCH, Marks::set);
    }

    private static void set(PreparedStatement statement, Kept kept) throws SQLException {
        var step = kept.step;
        statement.setString(1, step.step().name());
        statement.setString(2, step.turn().name());
        statement.setObject(3, step.until());
        statement.setString(4, step.why().name());
        statement.setObject(5, step.turnsOn());
        statement.setString(6, step.then() == null ? null : step.then().name());
        statement.setObject(7, step.thenUntil());
        statement.setString(8, step.thenWhy() == null ? null : step.thenWhy().name());
        statement.setLong(9, kept.complaint);
    }

    /** Somebody was reminded of what it waits for, once for each date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reminded(long complaint) {
        db.sql("update complaint set reminded = waiting_until where id = ?")
                .param(complaint)
                .update();
    }

    /** Holds those that nobody else holds, in the order of their ids; the others come at the next pass. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> holdFree(Collection<Long> complaints) {
        return db.sql("select id from complaint where id in (:ids) order by id for update skip locked")
                .param("ids", complaints)
                .query(Long.class)
                .list();
    }
}
