package eu.reklamacje.decision;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Decisions in the database. Who may do what is the caller's business. */
@Component
class DecisionRows {

    private static final String COLUMNS = """
            select id, version, complaint_id, stage, state, outcome, remedy, cost, currency, root_cause_id, facts, findings, reasons,
                remedy_text, next_steps, corrects_id, written_by, written_at, decided_by, declined_why, letter_id, told_at, sha256,
                review, new_serial
            from decision\s""";

    private final JdbcClient db;
    private final Clock clock;

    DecisionRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The first one first. */
    List<Decision> of(long complaint) {
        return db.sql(COLUMNS + "where complaint_id = ? order by id")
                .param(complaint)
                .query(DecisionRows::decision)
                .list();
    }

    Optional<Decision> find(long id) {
        return db.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(DecisionRows::decision)
                .optional();
    }

    Optional<Decision> toldBy(long letter) {
        return db.sql(COLUMNS + "where letter_id = ?")
                .param(letter)
                .query(DecisionRows::decision)
                .optional();
    }

    long insert(long complaint, int stage, Parts parts, @Nullable Long corrects, long by) {
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into decision(complaint_id, stage, state, outcome, remedy, cost, currency, root_cause_id, facts, findings,
                            reasons, remedy_text, next_steps, review, new_serial, corrects_id, written_by, written_at)
                        values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(complaint, stage)
                .params(columns(parts))
                .params(corrects, by, Office.utc(clock.instant()))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** Changes the parts of one that is open; it is a draft again, and its writer is who wrote last. */
    boolean update(long id, int version, int stage, Parts parts, long by) {
        return db.sql("""
                                update decision set state = 'DRAFT', stage = ?, outcome = ?, remedy = ?, cost = ?, currency = ?, root_cause_id = ?,
                                    facts = ?, findings = ?, reasons = ?, remedy_text = ?, next_steps = ?, review = ?, new_serial = ?,
                                    written_by = ?, written_at = ?,
                                    decided_by = null, decided_at = null, declined_why = null, version = version + 1
                                where id = ? and version = ? and state in ('DRAFT', 'DECLINED', 'READY')""")
                        .param(stage)
                        .params(columns(parts))
                        .params(by, Office.utc(clock.instant()), id, version)
                        .update()
                == 1;
    }

    /** In the order of both statements. */
    private static List<@Nullable Object> columns(Parts parts) {
        return Arrays.asList(
                parts.outcome().name(),
                parts.remedy().name(),
                parts.cost(),
                parts.currency(),
                parts.rootCause(),
                parts.facts(),
                parts.findings(),
                parts.reasons(),
                parts.remedyText(),
                parts.nextSteps(),
                parts.review() == null ? null : parts.review().name(),
                parts.newSerial().isEmpty() ? null : parts.newSerial());
    }

    /** Goes on from one state to another, as it was read. */
    boolean go(Decision decision, Decision.State to) {
        return db.sql("update decision set state = ?, version = version + 1 where id = ? and version = ?")
                        .params(to.name(), decision.id(), decision.version())
                        .update()
                == 1;
    }

    boolean decide(Decision decision, boolean approve, long by, String why) {
        return db.sql("""
                                update decision set state = ?, decided_by = ?, decided_at = ?, declined_why = ?, version = version + 1
                                where id = ? and version = ? and state = 'ASKED'""")
                        .params(
                                approve ? Decision.State.READY.name() : Decision.State.DECLINED.name(),
                                by,
                                Office.utc(clock.instant()),
                                approve ? null : why,
                                decision.id(),
                                decision.version())
                        .update()
                == 1;
    }

    boolean sent(Decision decision, long letter, String sha256) {
        return db.sql("""
                                update decision set state = 'SENT', letter_id = ?, sha256 = ?, version = version + 1
                                where id = ? and version = ? and state = 'READY'""")
                        .params(letter, sha256, decision.id(), decision.version())
                        .update()
                == 1;
    }

    void told(Decision decision) {
        db.sql("update decision set state = 'TOLD', told_at = ?, version = version + 1 where id = ?")
                .params(Office.utc(clock.instant()), decision.id())
                .update();
    }

    /** Its letter was taken back, or came back: it is ready, and untold. */
    void untold(Decision decision) {
        db.sql("""
                        update decision set state = 'READY', letter_id = null, told_at = null, sha256 = null, version = version + 1
                        where id = ?""").param(decision.id()).update();
    }

    private static Decision decision(ResultSet row, int index) throws SQLException {
        var told = row.getObject(22, LocalDateTime.class);
        var review = row.getString(24);
        return new Decision(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getInt(4),
                Decision.State.valueOf(row.getString(5)),
                new Parts(
                        Outcome.valueOf(row.getString(6)),
                        Remedy.valueOf(row.getString(7)),
                        row.getBigDecimal(8),
                        row.getString(9),
                        row.getObject(10, Long.class),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        review == null ? null : Review.valueOf(review),
                        Objects.requireNonNullElse(row.getString(25), "")),
                row.getObject(16, Long.class),
                row.getLong(17),
                row.getObject(18, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(19, Long.class),
                row.getString(20),
                row.getObject(21, Long.class),
                told == null ? null : told.toInstant(ZoneOffset.UTC),
                row.getString(23));
    }
}
