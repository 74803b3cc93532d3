package eu.reklamacje.deadline;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Complaints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The extensions in the database, and what a letter does to them. Who may do what is the caller's business. */
@Component
class ExtensionRows {

    private static final String COLUMNS =
            "select id, version, complaint_id, due, reason, state, proposed_by, proposed_at, decided_by from extension ";

    private final JdbcClient db;
    private final Complaints complaints;
    private final Clock clock;

    ExtensionRows(JdbcClient db, Complaints complaints, Clock clock) {
        this.db = db;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** The first one first. */
    List<Extension> of(long complaint) {
        return db.sql(COLUMNS + "where complaint_id = ? order by id")
                .param(complaint)
                .query(ExtensionRows::extension)
                .list();
    }

    Optional<Extension> find(long id) {
        return db.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(ExtensionRows::extension)
                .optional();
    }

    long add(long complaint, LocalDate due, String reason, long by) {
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into extension(complaint_id, due, reason, state, proposed_by, proposed_at)
                        values (?, ?, ?, 'PROPOSED', ?, ?)""")
                .params(complaint, due, reason, by, Office.utc(clock.instant()))
                .update(keys, "id");
        complaints.trace(
                complaint, by, DeadlineEntry.EXTENSION_PROPOSED, Map.of("due", due.toString(), "reason", reason));
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** @return whether it was still as it was read */
    boolean decide(Extension extension, Extension.State state, long by) {
        int decided = db.sql("""
                        update extension set state = ?, decided_by = ?, decided_at = ?, version = version + 1
                        where id = ? and version = ? and state = 'PROPOSED'""")
                .params(state.name(), by, Office.utc(clock.instant()), extension.id(), extension.version())
                .update();
        if (decided == 0) return false;
        var type =
                state == Extension.State.APPROVED ? DeadlineEntry.EXTENSION_APPROVED : DeadlineEntry.EXTENSION_DECLINED;
        complaints.trace(
                extension.complaintId(), by, type, Map.of("due", extension.due().toString()));
        return true;
    }

    /** The letter with the new date has left: the approved extension is in force. */
    void takeEffect(long complaint, long letter, Instant at) {
        for (var extension : of(complaint)) {
            if (extension.state() != Extension.State.APPROVED) continue;
            db.sql(
                            "update extension set state = 'IN_FORCE', letter_id = ?, told_at = ?, version = version + 1 where id = ?")
                    .params(letter, Office.utc(at), extension.id())
                    .update();
            complaints.trace(
                    complaint,
                    null,
                    DeadlineEntry.EXTENDED,
                    Map.of("due", extension.due().toString()));
        }
    }

    /** The letter came back: the customer knows of no new date. */
    void loseEffect(long letter) {
        db.sql(
                        "update extension set state = 'APPROVED', letter_id = null, told_at = null, version = version + 1 where letter_id = ?")
                .param(letter)
                .update();
    }

    private static Extension extension(ResultSet row, int index) throws SQLException {
        return new Extension(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                Extension.State.valueOf(row.getString(6)),
                row.getLong(7),
                row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(9, Long.class));
    }
}
