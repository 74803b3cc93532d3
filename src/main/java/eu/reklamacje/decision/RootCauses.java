package eu.reklamacje.decision;

import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why things go wrong: a tree for each kind of complaint, kept by administrators. What was used is retired, never removed. */
@Service
public class RootCauses {

    private final JdbcClient db;
    private final SignedIn signedIn;

    RootCauses(JdbcClient db, SignedIn signedIn) {
        this.db = db;
        this.signedIn = signedIn;
    }

    /** @param parentId null for one at the top */
    public record RootCause(
            long id, int version, Kind kind, @Nullable Long parentId, String name, boolean active) {}

    /** All of them, by name. */
    public List<RootCause> all() {
        return db.sql("select id, version, kind, parent_id, name, active from root_cause order by name")
                .query((row, _) -> new RootCause(
                        row.getLong(1),
                        row.getInt(2),
                        Kind.valueOf(row.getString(3)),
                        row.getObject(4, Long.class),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
    }

    /**
     * Other complaints about the same model that were decided to have a root cause of one of these devices' complaints, the latest
     * first. Ids only: what may be read of them is asked of {@link eu.reklamacje.complaint.ComplaintLists}.
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
        if (name.isBlank() || name.length() > 120) return Result.refused("refused.name");
        boolean fits = parent == null || all().stream().anyMatch(cause -> cause.id == parent && cause.kind == kind);
        if (!fits) return Result.refused("refused.root-cause.parent");
        var keys = new GeneratedKeyHolder();
        db.sql("insert into root_cause(kind, parent_id, name) values (?, ?, ?)")
                .params(kind.name(), parent, name.strip())
                .update(keys, "id");
        return Result.done(Objects.requireNonNull(keys.getKey()).longValue());
    }

    /** Gives it another name, or retires it, or brings it back. */
    @Transactional
    public Result<Long> change(long id, int version, String name, boolean active) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        if (name.isBlank() || name.length() > 120) return Result.refused("refused.name");
        int changed = db.sql(
                        "update root_cause set name = ?, active = ?, version = version + 1 where id = ? and version = ?")
                .params(name.strip(), active, id, version)
                .update();
        return changed == 0 ? Result.refused("refused.changed-meanwhile") : Result.done(id);
    }
}
