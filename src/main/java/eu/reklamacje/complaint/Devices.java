package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Sql;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inverters that complaints were about, one for each serial number as matched. */
@Service
public class Devices {

    /** The warranty's last day among what changed, on the timeline. */
    static final String WARRANTY = "WARRANTY";

    private static final String COLUMNS =
            "select d.id, d.version, d.model, d.serial, d.warranty_until from device d where ";

    private final JdbcClient db;
    private final CustomerChanges customerChanges;
    private final SignedIn signedIn;

    Devices(JdbcClient db, CustomerChanges customerChanges, SignedIn signedIn) {
        this.db = db;
        this.customerChanges = customerChanges;
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
        var parameters = new ArrayList<Object>(List.of(id));
        return db.sql(COLUMNS + "d.id = ? and " + Visibility.device(signedIn.person(), parameters))
                .params(parameters)
                .query(Device.class)
                .optional();
    }

    /** Those whose serial number, as matched, begins with what was typed. */
    public List<Device> startingWith(String typed, int most) {
        var person = signedIn.person();
        var key = SerialNumbers.key(typed);
        if (key.length() < 3) return List.of();
        var parameters = new ArrayList<Object>(List.of(Sql.prefix(key)));
        var visible = Visibility.device(person, parameters);
        parameters.add(most);
        return db.sql(COLUMNS + "d.serial_key like ? and " + visible + " order by d.serial_key limit ?")
                .params(parameters)
                .query(Device.class)
                .list();
    }

    /** Those of them that exist for me. */
    Set<Long> visible(Collection<Long> ids) {
        var parameters = new ArrayList<Object>(ids);
        return Set.copyOf(db.sql("select d.id from device d where d.id in (" + Sql.marks(ids.size()) + ") and "
                        + Visibility.device(signedIn.person(), parameters))
                .params(parameters)
                .query(Long.class)
                .list());
    }

    /** Corrects the model and the warranty. The serial number identifies the device, and is corrected in the complaint. */
    @Transactional
    public Result<Long> change(long id, int version, String model, @Nullable LocalDate warrantyUntil) {
        var person = signedIn.person();
        if (!person.handlesCases()) return Result.refused("refused.administrators-handle-none");
        if (model.length() > Fact.MODEL.longest())
            return Result.refused("problem.too-long", Fact.MODEL.longest(), model.length());
        var found = find(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        int changed = db.sql(
                        "update device set model = ?, warranty_until = ?, version = version + 1 where id = ? and version = ?")
                .params(model.isBlank() ? null : model.strip(), warrantyUntil, id, version)
                .update();
        if (changed == 0) return Result.refused("refused.changed-meanwhile");
        var data = new LinkedHashMap<String, Object>();
        differ(data, Fact.MODEL.name(), found.get().model, model.strip());
        differ(data, WARRANTY, found.get().warrantyUntil, warrantyUntil);
        if (data.isEmpty()) return Result.done(id);
        data.put("serial", found.get().serial);
        customerChanges.tellOfDevice(id, person, data);
        return Result.done(id);
    }

    private static void differ(Map<String, Object> data, String key, @Nullable Object before, @Nullable Object after) {
        var texts = Stream.of(before, after)
                .map(value -> Objects.toString(value, ""))
                .toList();
        if (!texts.getFirst().equals(texts.getLast())) data.put(key, texts);
    }
}
