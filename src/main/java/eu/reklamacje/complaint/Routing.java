package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Which team a kind of complaint goes to (P9, P11); a table that administrators keep. */
@Service
public class Routing {

    private final RouteRepository routes;
    private final Directory directory;
    private final SignedIn signedIn;

    Routing(RouteRepository routes, Directory directory, SignedIn signedIn) {
        this.routes = routes;
        this.directory = directory;
        this.signedIn = signedIn;
    }

    /** The kinds that have a team of their own. */
    public Map<Kind, Long> all() {
        return routes.findAll().stream().collect(Collectors.toMap(Route::kind, Route::team));
    }

    /** In a transaction of its own, so that of two who route the same kind at once one is told. */
    public Result<Long> route(Kind kind, long team) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var route = routes.findById(kind).orElseGet(() -> new Route(kind));
        try {
            routes.save(route.to(directory.team(team).id()));
            return Result.done(team);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException faster) {
            return Result.refused("refused.changed-meanwhile");
        }
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
        return routes.findById(kind).map(Route::team);
    }
}
