package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Sql;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inverters that complaints were about, one for each serial number as matched. */
@Service
public class Devices {

    private static final String COLUMNS =
            "select d.id, d.version, d.model, d.serial, d.warranty_until from device d where ";

    private final DeviceRepository devices;
    private final JdbcClient db;
    private final CustomerChanges customerChanges;
    private final SignedIn signedIn;

    Devices(DeviceRepository devices, JdbcClient db, CustomerChanges customerChanges, SignedIn signedIn) {
        this.devices = devices;
        this.db = db;
        this.customerChanges = customerChanges;
        this.signedIn = signedIn;
    }

    /** @param warrantyUntil its last day; null where nobody has noted it */
    public record DeviceView(
            long id,
            int version,
            @Nullable String model,
            String serial,
            @Nullable LocalDate warrantyUntil) {}

    /** The device that the facts name, made where it is new; null where they name no serial number. */
    @Nullable
    Long of(Facts facts) {
        if (!facts.has(Fact.SERIAL)) return null;
        return of(facts.get(Fact.SERIAL), facts.orNull(Fact.MODEL));
    }

    /** The device with the serial number, made where it is new; null where nothing of the number can be matched. */
    @Nullable
    Long of(String serial, @Nullable String model) {
        var key = SerialNumbers.key(serial);
        if (key.isEmpty()) return null;
        db.sql("""
                        insert into device(model, serial, serial_key) values (?, ?, ?)
                        on duplicate key update model = coalesce(model, values(model))""").params(Sql.values(model, serial.strip(), key)).update();
        return devices.idOf(key).orElseThrow();
    }

    /** The device with the serial number as matched. */
    Optional<Long> idOf(String key) {
        return devices.idOf(key);
    }

    /** Held until the end of the transaction. */
    Device hold(long id) {
        return devices.hold(id).orElseThrow();
    }

    public Optional<DeviceView> find(long id) {
        var parameters = new ArrayList<Object>(List.of(id));
        return db.sql(COLUMNS + "d.id = ? and " + Visibility.device(signedIn.person(), parameters))
                .params(parameters)
                .query(DeviceView.class)
                .optional();
    }

    /** Those whose serial number, as matched, begins with what was typed. */
    public List<DeviceView> startingWith(String typed, int most) {
        var person = signedIn.person();
        var key = SerialNumbers.key(typed);
        if (key.length() < 3) return List.of();
        var parameters = new ArrayList<Object>(List.of(Sql.prefix(key)));
        var visible = Visibility.device(person, parameters);
        parameters.add(most);
        return db.sql(COLUMNS + "d.serial_key like ? and " + visible + " order by d.serial_key limit ?")
                .params(parameters)
                .query(DeviceView.class)
                .list();
    }

    /** Those that the customer's complaints which I may read were about, the last first. */
    public List<DeviceView> ofCustomer(long customer, int most) {
        var parameters = new ArrayList<Object>(List.of(customer));
        var readable = Visibility.complaint(signedIn.person(), parameters);
        parameters.add(most);
        return db.sql(
                        "select d.id, d.version, d.model, d.serial, d.warranty_until from device d join (select c.device_id,"
                                + " max(c.received_at) as last from complaint c where c.customer_id = ? and c.device_id is not null and "
                                + readable
                                + " group by c.device_id) k on k.device_id = d.id order by k.last desc, d.id desc limit ?")
                .params(parameters)
                .query(DeviceView.class)
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
        if (find(id).isEmpty()) return Result.refused("refused.unknown-complaint");
        var device = devices.findByIdAndVersion(id, version);
        if (device.isEmpty()) return Result.refused("refused.changed-meanwhile");
        var changes = device.get().change(model, warrantyUntil);
        if (!changes.isEmpty()) {
            var data = new LinkedHashMap<String, Object>(changes);
            data.put("serial", device.get().serial());
            customerChanges.tellOfDevice(id, person, data);
        }
        return Result.done(id);
    }
}
