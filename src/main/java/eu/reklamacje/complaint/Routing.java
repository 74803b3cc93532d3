package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which team a kind of complaint goes to (P9, P11); a table that administrators keep. */
@Service
public class Routing {

    private final JdbcClient db;
    private final Directory directory;
    private final SignedIn signedIn;

    Routing(JdbcClient db, Directory directory, SignedIn signedIn) {
        this.db = db;
        this.directory = directory;
        this.signedIn = signedIn;
    }

    /** The kinds that have a team of their own. */
    public Map<Kind, Long> all() {
        var routes = new LinkedHashMap<Kind, Long>();
        db.sql("select kind, team_id from routing").query(row -> {
            routes.put(Kind.valueOf(row.getString(1)), row.getLong(2));
        });
        return routes;
    }

    @Transactional
    public Result<Long> route(Kind kind, long team) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        db.sql("insert into routing(kind, team_id) values (?, ?) on duplicate key update team_id = values(team_id)")
                .params(kind.name(), directory.team(team).id())
                .update();
        return Result.done(team);
    }

    /** The team of the kind; where it has none, a team of the person who records it, else the first. */
    long teamFor(Kind kind, Person recorder) {
        return find(kind)
                .orElseGet(() -> directory.teams().stream()
                        .map(team -> team.id())
                        .filter(recorder.teams()::contains)
                        .findFirst()
                        .orElseGet(() -> directory.teams().getFirst().id()));
    }

    /** The team of the kind, or the present one where the kind has none. */
    long teamFor(Kind kind, long present) {
        return find(kind).orElse(present);
    }

    private Optional<Long> find(Kind kind) {
        return db.sql("select team_id from routing where kind = ?")
                .param(kind.name())
                .query(Long.class)
                .optional();
    }
}
