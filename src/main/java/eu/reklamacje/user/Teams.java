package eu.reklamacje.user;

import eu.reklamacje.base.Result;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams, kept by administrators. */
@Service
public class Teams {

    private final TeamRows rows;
    private final Directory directory;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;

    Teams(TeamRows rows, Directory directory, SignedIn signedIn, ApplicationEventPublisher events) {
        this.rows = rows;
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
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        if (name.isBlank() || name.length() > 120) return Result.refused("refused.name");
        if (rows.existsByNameAndIdNot(name.strip(), id == null ? -1 : id))
            return Result.refused("refused.team-taken", name);
        var row = id == null ? new TeamRow() : rows.findById(id).orElseThrow();
        if (id != null && row.version != version) return Result.refused("refused.changed-meanwhile");
        row.name = name.strip();
        rows.saveAndFlush(row);
        long saved = Objects.requireNonNull(row.id);
        if (id == null) events.publishEvent(new Made(saved));
        directory.changed(0);
        return Result.done(saved);
    }
}
