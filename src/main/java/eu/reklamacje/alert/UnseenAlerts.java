package eu.reklamacje.alert;

import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.policy.Stage;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Team;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The alerts that nobody has seen, for the supervisors of their teams. */
@Service
public class UnseenAlerts {

    private final JdbcClient db;
    private final Directory directory;
    private final SignedIn signedIn;

    UnseenAlerts(JdbcClient db, Directory directory, SignedIn signedIn) {
        this.db = db;
        this.directory = directory;
        this.signedIn = signedIn;
    }

    /**
     * An alert that nobody has seen.
     *
     * @param told who could have
     * @param climbsAt when it comes to the next people; null where there is nobody above
     */
    public record Unseen(
            long complaintId,
            String number,
            String customer,
            Access access,
            Alert.Type type,
            @Nullable String rule,
            @Nullable Stage stage,
            @Nullable LocalDate due,
            Instant since,
            @Nullable Instant climbsAt,
            List<Long> told) {}

    /** Of the teams that I supervise, a page of them, the oldest first. */
    public List<Unseen> page(int offset, int limit) {
        var me = signedIn.person();
        var teams = supervised(me);
        if (teams.isEmpty()) return List.of();
        return db
                .sql("""
                        select c.id, c.number, k.name, c.team_id, c.handler_id, c.restricted, min(a.type) type, min(a.rule) rule, min(a.stage) stage,
                            min(a.due) due, u.since, u.climb_at, group_concat(a.recipient_id order by a.id) told
                        from unseen_alert u join complaint c on c.id = u.complaint_id join customer k on k.id = c.customer_id
                        join alert a on a.complaint_id = u.complaint_id and a.occasion = u.occasion
                        where c.team_id in (:teams)
                        group by u.complaint_id, u.occasion order by u.since, u.complaint_id, u.occasion limit :offset, :limit""")
                .param("teams", teams)
                .param("offset", offset)
                .param("limit", limit)
                .query(UnseenAlerts::unseen)
                .list()
                .stream()
                .filter(unseen -> Rights.mayRead(me, unseen.access))
                .toList();
    }

    public int count() {
        var teams = supervised(signedIn.person());
        return teams.isEmpty()
                ? 0
                : db.sql(
                                "select count(*) from unseen_alert u join complaint c on c.id = u.complaint_id where c.team_id in (:teams)")
                        .param("teams", teams)
                        .query(Integer.class)
                        .single();
    }

    /** A supervisor of the team reads also what is restricted in it. */
    private List<Long> supervised(Person me) {
        if (!me.is(Role.SUPERVISOR)) return List.of();
        return directory.teams().stream().map(Team::id).filter(me::supervises).toList();
    }

    private static Unseen unseen(ResultSet row, int index) throws SQLException {
        var stage = row.getString("stage");
        var climbs = row.getObject("climb_at", LocalDateTime.class);
        return new Unseen(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                Access.of(row),
                Alert.Type.valueOf(row.getString("type")),
                row.getString("rule"),
                stage == null ? null : Stage.of(stage),
                row.getObject("due", LocalDate.class),
                row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                climbs == null ? null : climbs.toInstant(ZoneOffset.UTC),
                Arrays.stream(row.getString("told").split(","))
                        .map(Long::valueOf)
                        .toList());
    }
}
