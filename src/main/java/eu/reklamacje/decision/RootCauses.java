package eu.reklamacje.decision;

import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why things go wrong: a tree for each kind of complaint, kept by administrators. What was used is retired, never removed. */
@Service
public class RootCauses {

    private final RootCauseRepository causes;
    private final JdbcClient db;
    private final SignedIn signedIn;

    RootCauses(RootCauseRepository causes, JdbcClient db, SignedIn signedIn) {
        this.causes = causes;
        this.db = db;
        this.signedIn = signedIn;
    }

    /** @param parentId null for one at the top */
    public record Cause(
            long id, int version, Kind kind, @Nullable Long parentId, String name, boolean active) {}

    /** All of them, by name. */
    public List<Cause> all() {
        return causes.findAllByOrderByName();
    }

    /**
     * Other complaints about the same model that were decided to have a root cause of one of these devices' complaints, the latest
     * first. Ids only: what may be read of them is asked of the lists.
     */
    public List<Long> sameCause(Collection<Long> devices, int most) {
        signedIn.person();
        if (devices.isEmpty()) return List.of();
        return db.sql("""
                        select distinct o.id from complaint c join decision d on d.complaint_id = c.id and d.state = 'TOLD'
                        join decision e on e.root_cause_id = d.root_cause_id and e.state = 'TOLD'
                        join complaint o on o.id = e.complaint_id and o.model = c.model
                        where c.device_id in (:devices) and (o.device_id is null or o.device_id not in (:devices))
                        order by o.id desc limit :most""")
                .param("devices", devices)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    @Transactional
    public Result<Long> add(Kind kind, @Nullable Long parent, String name) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        if (!RootCause.isName(name)) return Result.refused("refused.name");
        if (parent != null && !causes.existsByIdAndKind(parent, kind))
            return Result.refused("refused.root-cause.parent");
        return Result.done(causes.save(new RootCause(kind, parent, name)).id());
    }

    /** Gives it another name, or retires it, or brings it back. */
    @Transactional
    public Result<Long> change(long id, int version, String name, boolean active) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        if (!RootCause.isName(name)) return Result.refused("refused.name");
        var cause = causes.findByIdAndVersion(id, version);
        if (cause.isEmpty()) return Result.refused("refused.changed-meanwhile");
        cause.get().change(name, active);
        return Result.done(id);
    }
}
