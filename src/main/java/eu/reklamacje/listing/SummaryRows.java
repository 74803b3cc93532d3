package eu.reklamacje.listing;

import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StepColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Summaries as the database gives them. */
final class SummaryRows {

    private static final String COLUMNS = """
            select c.id, c.version, c.number, c.status, c.kind, c.severity, u.name, c.country, c.model, c.serial, c.team_id,
                   c.handler_id, c.restricted, c.second_stage, c.assessment, c.received_at, c.status_since, c.next_due,
                   c.next_promise, c.about,\s""" + StepColumns.SELECTED;

    /** Of the complaint with the alias c, and its customer. */
    static final String SELECT = COLUMNS + " from complaint c join customer u on u.id = c.customer_id";

    /** The same of a page of ids, which an index gives before anything else is read. */
    static String page(String ids) {
        return COLUMNS + " from (" + ids
                + ") page join complaint c on c.id = page.id join customer u on u.id = c.customer_id";
    }

    /** In place of no date. */
    private static final LocalDate NONE_DUE = LocalDate.of(9999, 12, 31);

    private SummaryRows() {}

    static ComplaintSummary row(ResultSet row, int index) throws SQLException {
        var due = row.getObject("next_due", LocalDate.class);
        var assessment = row.getString("assessment");
        return new ComplaintSummary(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                Kind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("name"),
                row.getString("country"),
                row.getString("model"),
                row.getString("serial"),
                row.getLong("team_id"),
                row.getObject("handler_id", Long.class),
                row.getBoolean("restricted"),
                row.getBoolean("second_stage"),
                assessment == null ? null : Assessment.valueOf(assessment),
                instant(row, "received_at"),
                instant(row, "status_since"),
                NONE_DUE.equals(due) ? null : due,
                row.getString("next_promise"),
                row.getString("about"),
                StepColumns.read(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
