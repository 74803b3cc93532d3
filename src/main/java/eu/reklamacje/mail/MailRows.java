package eu.reklamacje.mail;

import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails as lists show them, each with the complaint that it belongs to. Who may read them is the caller's business. */
@Component
class MailRows {

    private static final String COLUMNS = """
            select m.id, m.version, m.received_at, m.sender, m.sender_name, m.subject, m.language, m.place, m.reason, m.note,
                   m.complaint_id, c.number, coalesce(c.team_id, m.team_id) team_id, c.handler_id,
                   coalesce(c.restricted, 0) restricted, m.raw_hash,
                   case when m.place in ('COMPLAINT', 'JOINED') then coalesce(c.severity, 'NORMAL') when m.danger then 'SAFETY' else 'NORMAL' end severity,
                   m.left_out, m.danger
            from mail m left join complaint c on c.id = m.complaint_id where\s""";

    private final JdbcClient db;

    MailRows(JdbcClient db) {
        this.db = db;
    }

    /** @param rest the condition, and what comes after it */
    List<Inbox.InboxMail> list(String rest, List<?> parameters) {
        return db.sql(COLUMNS + rest).params(parameters).query(MailRows::entry).list();
    }

    /** Those of a complaint and those that it shares; as one condition it would be asked of every mail. */
    List<Inbox.InboxMail> of(long complaint) {
        return list(
                "m.complaint_id = ? union " + COLUMNS
                        + "m.id in (select mail_id from mail_share where complaint_id = ?) order by received_at, id",
                List.of(complaint, complaint));
    }

    /** The ids alone, as {@link #list}. */
    List<Long> ids(String rest, List<?> parameters) {
        return db.sql("select m.id from mail m left join complaint c on c.id = m.complaint_id where " + rest)
                .params(parameters)
                .query(Long.class)
                .list();
    }

    int count(String condition, List<?> parameters) {
        return db.sql("select count(*) from mail m left join complaint c on c.id = m.complaint_id where " + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    Optional<Inbox.InboxMail> find(long id) {
        return list("m.id = ?", List.of(id)).stream().findFirst();
    }

    /** Its words, which no list shows. */
    String text(long id) {
        return db.sql("select text from mail where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static Inbox.InboxMail entry(ResultSet row, int index) throws SQLException {
        var reason = row.getString("reason");
        return new Inbox.InboxMail(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("language"),
                Filing.valueOf(row.getString("place")),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("note"),
                row.getObject("complaint_id", Long.class),
                row.getString("number"),
                Access.of(row),
                row.getString("raw_hash"),
                Severity.valueOf(row.getString("severity")),
                row.getString("left_out"),
                row.getBoolean("danger"));
    }
}
