package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of models that administrators keep; a complaint may name one that is not in it. */
@Service
public class Models {

    private final JdbcClient db;
    private final SignedIn signedIn;

    Models(JdbcClient db, SignedIn signedIn) {
        this.db = db;
        this.signedIn = signedIn;
    }

    public record Model(long id, int version, String name, boolean active) {}

    public List<Model> all() {
        signedIn.person();
        return db.sql("select id, version, name, active from device_model order by name")
                .query(Model.class)
                .list();
    }

    /** The names that may be chosen; for background work, too. */
    public List<String> choosable() {
        return db.sql("select name from device_model where active order by name")
                .query(String.class)
                .list();
    }

    @Transactional
    public Result<Long> add(String name) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        if (name.isBlank() || name.length() > Fact.MODEL.longest()) return Result.refused("refused.name");
        int added = db.sql("insert ignore into device_model(name) values (?)")
                .param(name.strip())
                .update();
        return added == 1 ? Result.done(1L) : Result.refused("refused.model-exists", name.strip());
    }

    /** Takes a model out of the choice, or brings it back; complaints that name it keep it. */
    @Transactional
    public Result<Long> setActive(long id, int version, boolean active) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        int changed = db.sql("update device_model set active = ?, version = version + 1 where id = ? and version = ?")
                .params(active, id, version)
                .update();
        return changed == 1 ? Result.done(id) : Result.refused("refused.changed-meanwhile");
    }
}
