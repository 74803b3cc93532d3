package eu.reklamacje.user;

import eu.reklamacje.base.Result;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams, kept by administrators. */
@Service
public class Teams {

    private final TeamRows rows;
    private final Directory directory;
    private final SignedIn signedIn;

    Teams(TeamRows rows, Directory directory, SignedIn signedIn) {
        this.rows = rows;
        this.directory = directory;
        this.signedIn = signedIn;
    }

    /**
     * Makes a team, or changes one. A changed calendar counts for complaints that come later.
     *
     * @param id null makes a new one
     * @param version what was read; ignored for a new one
     */
    @Transactional
    public Result<Long> save(@Nullable Long id, int version, String name, String calendar, String zone) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        if (name.isBlank() || name.length() > 120) return Result.refused("refused.name");
        if (!isZone(zone)) return Result.refused("refused.zone", zone);
        if (rows.existsByNameAndIdNot(name.strip(), id == null ? -1 : id))
            return Result.refused("refused.team-taken", name);
        var row = id == null ? new TeamRow() : rows.findById(id).orElseThrow();
        if (id != null && row.version != version) return Result.refused("refused.changed-meanwhile");
        row.name = name.strip();
        row.calendar = calendar.strip().toLowerCase(Locale.ROOT);
        row.zone = zone.strip();
        rows.saveAndFlush(row);
        directory.changed(0);
        return Result.done(Objects.requireNonNull(row.id));
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone.strip());
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
