package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDate;
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

    /** @param warrantyUntil its last day; null where nobody has noted it */
    public record Device(
            long id,
            int version,
            @Nullable String model,
            String serial,
            @Nullable LocalDate warrantyUntil) {}

    /** The device that the facts name, made where it is new; null where they name no serial number. */
    @Nullable
    Long of(Facts facts) {
        if (!facts.has(Fact.SERIAL)) return null;
        return of(facts.get(Fact.SERIAL), FactMapping.orNull(facts, Fact.MODEL));
    }

    /** The device with the serial number, made where it is new; null where nothing of the number can be matched. */
    @Nullable
    Long of(String serial, @Nullable String model) {
        var key = SerialNumbers.key(serial);
        if (key.isEmpty()) return null;
        db.sql("""
                        insert into device(model, serial, serial_key) values (?, ?, ?)
                        on duplicate key update model = coalesce(model, values(model))""").params(model, serial.strip(), key).update();
        return db.sql("select id from device where serial_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    public Optional<Device> find(long id) {
        signedIn.person();
        return db.sql("select id, version, model, serial, warranty_until from device where id = ?")
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
                        "select id, version, model, serial, warranty_until from device where serial_key like ? order by serial_key limit ?")
                .params(Sql.prefix(key), most)
                .query(Device.class)
                .list();
    }

    /** Corrects the model and the warranty. The serial number identifies the device, and is corrected in the complaint. */
    @Transactional
    public Result<Long> change(long id, int version, String model, @Nullable LocalDate warrantyUntil) {
        if (!signedIn.person().handlesCases()) {
            return Result.refused("refused.administrators-handle-none");
        }
        if (model.length() > Fact.MODEL.longest()) {
            return Result.refused("problem.too-long", Fact.MODEL.longest(), model.length());
        }
        int changed = db.sql(
                        "update device set model = ?, warranty_until = ?, version = version + 1 where id = ? and version = ?")
                .params(model.isBlank() ? null : model.strip(), warrantyUntil, id, version)
                .update();
        return changed == 1 ? Result.done(id) : Result.refused("refused.changed-meanwhile");
    }
}
