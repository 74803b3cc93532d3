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
                        select c.id, c.number, k.name, c.team_id, c.handler_id, c.restricted, min(a.type), min(a.rule), min(a.stage),
                            min(a.due), u.since, u.climb_at, group_concat(a.recipient_id order by a.id)
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
        var stage = row.getString(9);
        var climbs = row.getObject(12, LocalDateTime.class);
        return new Unseen(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new Access(row.getLong(4), row.getObject(5, Long.class), row.getBoolean(6)),
                Alert.Type.valueOf(row.getString(7)),
                row.getString(8),
                stage == null ? null : Stage.of(stage),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                climbs == null ? null : climbs.toInstant(ZoneOffset.UTC),
                Arrays.stream(row.getString(13).split(",")).map(Long::valueOf).toList());
    }
}
