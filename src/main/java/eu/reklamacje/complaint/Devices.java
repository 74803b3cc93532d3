package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inverters that complaints were about, one for each serial number as matched. */
@Service
public class Devices {

    private final JdbcClient db;
    private final SignedIn signedIn;

    Devices(JdbcClient db, SignedIn signedIn) {
        this.db = db;
        this.signedIn = signedIn;
    }

    public record Device(long id, int version, @Nullable String model, String serial) {}

    /** The device that the facts name, made where it is new; null where they name no serial number. */
    @Nullable
    Long of(Facts facts) {
        if (!facts.has(Fact.SERIAL)) return null;
        var key = SerialNumbers.key(facts.get(Fact.SERIAL));
        if (key.isEmpty()) return null;
        db.sql("""
                        insert into device(model, serial, serial_key) values (?, ?, ?)
                        on duplicate key update model = coalesce(model, values(model))""")
                .params(
                        FactMapping.orNull(facts, Fact.MODEL),
                        facts.get(Fact.SERIAL).strip(),
                        key)
                .update();
        return db.sql("select id from device where serial_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    public Optional<Device> find(long id) {
        signedIn.person();
        return db.sql("select id, version, model, serial from device where id = ?")
                .param(id)
                .query(Device.class)
                .optional();
    }

    /** Those whose serial number, as matched, begins with what was typed. */
    public List<Device> startingWith(String typed, int most) {
        signedIn.person();
        var key = SerialNumbers.key(typed);
        if (key.length() < 3) return List.of();
        return db.sql(
                        "select id, version, model, serial from device where serial_key like ? order by serial_key limit ?")
                .params(Sql.prefix(key), most)
                .query(Device.class)
                .list();
    }

    /** Corrects the model. The serial number identifies the device, and is corrected in the complaint. */
    @Transactional
    public Result<Long> changeModel(long id, int version, String model) {
        if (!signedIn.person().handlesCases()) {
            return Result.refused("refused.administrators-handle-none");
        }
        if (model.length() > Fact.MODEL.longest()) {
            return Result.refused("problem.too-long", Fact.MODEL.longest(), model.length());
        }
        int changed = db.sql("update device set model = ?, version = version + 1 where id = ? and version = ?")
                .params(model.isBlank() ? null : model.strip(), id, version)
                .update();
        return changed == 1 ? Result.done(id) : Result.refused("refused.changed-meanwhile");
    }
}
