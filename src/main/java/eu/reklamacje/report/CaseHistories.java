package eu.reklamacje.report;

import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Status;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the histories of complaints: many by a few statements. */
@Component
class CaseHistories {

    private final JdbcClient db;

    CaseHistories(JdbcClient db) {
        this.db = db;
    }

    /** Those that there are, of at most as many as one statement takes. */
    List<CaseHistory> of(List<Long> ids) {
        var moves = moves(ids);
        var promises = rows(
                ids,
                "select complaint_id, rule, state, due, first_due, first_broken, provisional from promise where complaint_id in (:ids)",
                (row, _) -> new CaseHistory.Promise(
                        row.getString("rule"),
                        row.getString("state"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("first_due", LocalDate.class),
                        row.getBoolean("first_broken"),
                        row.getBoolean("provisional")));
        var decisions = rows(ids, """
                        select complaint_id, id, stage, review, outcome, remedy, cost, currency, root_cause_id, told_at, corrects_id from decision
                        where complaint_id in (:ids) and state = 'TOLD' order by told_at, id""", CaseHistories::decision);
        var extensions = rows(
                ids,
                "select complaint_id, told_at from extension where complaint_id in (:ids) and told_at is not null",
                (row, _) -> new CaseHistory.Extension(at(row, "told_at")));
        var waits = rows(
                ids,
                "select complaint_id, waiting_for, began_at, ended_at from wait_interval where complaint_id in (:ids)",
                (row, _) -> new CaseHistory.Wait(
                        row.getString("waiting_for"), at(row, "began_at"), orNull(row, "ended_at")));
        var answers = rows(
                ids,
                "select complaint_id, satisfied, answered_at from satisfaction where complaint_id in (:ids)",
                (row, _) -> new CaseHistory.Answer(row.getBoolean("satisfied"), at(row, "answered_at")));
        var sameDevice = rows(ids, """
                        select c.id as complaint_id, o.received_at from complaint c join complaint o on o.serial_key = c.serial_key and o.id <> c.id
                        where c.id in (:ids) and c.serial_key regexp '[0-9]' and o.status not in ('MERGED', 'NOT_A_COMPLAINT')""", (row, _) -> at(row, "received_at"));
        return db.sql("""
                        select id, received_at, status, status_since, team_id, kind, severity, country, model, serial_key, merged_into, description
                        from complaint where id in (:ids) order by id""").param("ids", ids).query((row, _) -> subject(row)).list().stream()
                .map(subject -> new CaseHistory(
                        subject,
                        moves.getOrDefault(subject.id(), List.of()),
                        promises.getOrDefault(subject.id(), List.of()),
                        decisions.getOrDefault(subject.id(), List.of()),
                        extensions.getOrDefault(subject.id(), List.of()),
                        waits.getOrDefault(subject.id(), List.of()),
                        answers.getOrDefault(subject.id(), List.of()),
                        sameDevice.getOrDefault(subject.id(), List.of())))
                .toList();
    }

    private <T> Map<Long, List<T>> rows(List<Long> ids, String statement, RowMapper<T> mapper) {
        var found = new HashMap<Long, List<T>>();
        db.sql(statement)
                .param("ids", ids)
                .query((row, number) -> found.computeIfAbsent(row.getLong("complaint_id"), _ -> new ArrayList<>())
                        .add(mapper.mapRow(row, number)))
                .list();
        return found;
    }

    /** A merge is the end of the one that went, and its undoing a beginning. */
    private Map<Long, List<CaseHistory.Move>> moves(List<Long> ids) {
        var moves = rows(ids, """
                        select complaint_id, at, json_value(data, '$.before') as before_it, json_value(data, '$.after') as after_it,
                            json_value(data, '$.outcome') as outcome
                        from timeline_entry where complaint_id in (:ids) and type = 'STATUS_CHANGED'
                        union all
                        select from_id, merged_at, status_before, 'MERGED', null from complaint_merge where from_id in (:ids)
                        union all
                        select from_id, undone_at, 'MERGED', status_before, null from complaint_merge
                        where from_id in (:ids) and undone_at is not null""", CaseHistories::move);
        // One after the other at the same instant stays as it was read.
        moves.values().forEach(one -> one.sort(Comparator.comparing(CaseHistory.Move::at)));
        return moves;
    }

    private static CaseHistory.Move move(ResultSet row, int number) throws SQLException {
        return new CaseHistory.Move(
                at(row, "at"),
                Status.valueOf(row.getString("before_it")),
                Status.valueOf(row.getString("after_it")),
                row.getString("outcome"));
    }

    private static CaseHistory.Decision decision(ResultSet row, int number) throws SQLException {
        return new CaseHistory.Decision(
                row.getLong("id"),
                row.getInt("stage"),
                row.getString("review"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("remedy"),
                row.getBigDecimal("cost"),
                row.getString("currency"),
                row.getObject("root_cause_id", Long.class),
                at(row, "told_at"),
                row.getObject("corrects_id", Long.class));
    }

    private static CaseHistory.Subject subject(ResultSet row) throws SQLException {
        boolean merged = row.getObject("merged_into") != null;
        return new CaseHistory.Subject(
                row.getLong("id"),
                at(row, "received_at"),
                merged ? Status.MERGED : Status.valueOf(row.getString("status")),
                at(row, "status_since"),
                row.getLong("team_id"),
                row.getString("kind"),
                row.getString("severity"),
                row.getString("country"),
                row.getString("model"),
                row.getString("serial_key"),
                row.getString("description") == null ? "" : row.getString("description"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : at(row, column);
    }
}
