package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The complaints about safety that nobody has taken, and those in which words of danger wait for a person: read once for all windows of this server, each time one comes or goes. */
@Service
public class SafetyWatch {

    private static final int MOST = 50;

    private final JdbcClient db;
    private final SignedIn signedIn;
    private volatile @Nullable List<Untaken> known;

    SafetyWatch(JdbcClient db, SignedIn signedIn, Changes changes) {
        this.db = db;
        this.signedIn = signedIn;
        changes.listen(batch -> {
            if (batch.stream().anyMatch(change -> change.topic().equals(Change.SAFETY))) known = null;
        });
    }

    /**
     * A complaint that waits to be taken, or whose words of danger wait to be looked at.
     *
     * @param asked whether it is only asked if it is about safety
     */
    public record Untaken(long id, String number, String customer, Access access, boolean asked) {}

    /** Those of the teams in which I work, the oldest first. */
    public List<Untaken> mine() {
        var me = signedIn.person();
        var untaken = known;
        if (untaken == null) known = untaken = read();
        return untaken.stream()
                .filter(complaint -> me.worksIn(complaint.access.teamId()) && Rights.mayRead(me, complaint.access))
                .toList();
    }

    private List<Untaken> read() {
        return db.sql("""
                        select c.id, c.number, u.name, c.team_id, c.handler_id, c.restricted, c.danger_asked, c.received_at
                        from complaint c join customer u on u.id = c.customer_id
                        where c.severity_rank = ? and c.handler_id is null
                        and c.status in ('RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'WAITING', 'ESCALATED')
                        union all
                        select c.id, c.number, u.name, c.team_id, c.handler_id, c.restricted, c.danger_asked, c.received_at
                        from complaint c join customer u on u.id = c.customer_id
                        where c.danger_asked and c.severity_rank <> ?
                        order by received_at limit ?""")
                .params(Severity.SAFETY.ordinal(), Severity.SAFETY.ordinal(), MOST)
                .query((row, _) -> new Untaken(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("name"),
                        Access.of(row),
                        row.getBoolean("danger_asked")))
                .list();
    }
}
