package eu.reklamacje.user;

import eu.reklamacje.base.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The teams, kept by administrators. */
@Service
public class Teams {

    private final TeamRepository teams;
    private final Directory directory;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;

    Teams(TeamRepository teams, Directory directory, SignedIn signedIn, ApplicationEventPublisher events) {
        this.teams = teams;
        this.directory = directory;
        this.signedIn = signedIn;
        this.events = events;
    }

    /** Published in the transaction that makes a team, so that what every team has is made with it. */
    public record Made(long team) {}

    /**
     * Makes a team, or gives one another name.
     *
     * @param id null makes a new one
     * @param version what was read; ignored for a new one
     */
    @Transactional
    public Result<Long> save(@Nullable Long id, int version, String name) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        if (name.isBlank() || name.length() > 120) return Result.refused("refused.name");
        if (teams.existsByNameAndIdNot(name.strip(), id == null ? -1 : id))
            return Result.refused("refused.team-taken", name);
        directory.changed(0);
        if (id == null) {
            long made = teams.save(new TeamEntity(name)).id();
            events.publishEvent(new Made(made));
            return Result.done(made);
        }
        var team = teams.findByIdAndVersion(id, version);
        if (team.isEmpty()) return Result.refused("refused.changed-meanwhile");
        team.get().rename(name);
        return Result.done(id);
    }

    /** Holds a team until the end of the transaction, as everybody does first who changes its calendar. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id) {
        if (teams.hold(id).isEmpty()) throw new IllegalArgumentException("no team " + id);
    }
}
