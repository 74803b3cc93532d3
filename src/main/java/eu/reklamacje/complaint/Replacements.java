package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which unit took the place of which: a customer's inverter keeps its history and its warranty through all of them. */
@Service
public class Replacements {

    private final JdbcClient db;
    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Devices devices;
    private final Timeline timeline;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Replacements(
            JdbcClient db,
            ComplaintRepository complaints,
            Guard guard,
            Devices devices,
            Timeline timeline,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.complaints = complaints;
        this.guard = guard;
        this.devices = devices;
        this.timeline = timeline;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A unit in a chain of replacements.
     *
     * @param replacedAt when the next one took its place; null for the one in use
     */
    public record Unit(
            long device,
            String serial,
            @Nullable String model,
            @Nullable LocalDate warrantyUntil,
            @Nullable Instant replacedAt) {}

    /** The unit with all that it replaced and that replaced it, the oldest first; without those that I may not know. */
    @Transactional(readOnly = true)
    public List<Unit> chain(long device) {
        var units = units(device);
        var visible = devices.visible(units.stream().map(Unit::device).toList());
        return units.stream().filter(unit -> visible.contains(unit.device())).toList();
    }

    private List<Unit> units(long device) {
        return db.sql("""
                        with recursive older(id, step) as (
                            select :id, 0 union select r.old_id, o.step - 1 from replacement r join older o on r.new_id = o.id where o.step > -50),
                        newer(id, step) as (
                            select :id, 0 union select r.new_id, n.step + 1 from replacement r join newer n on r.old_id = n.id where n.step < 50),
                        units(id, step) as (select id, step from older union select id, step from newer)
                        select d.id, d.serial, d.model, d.warranty_until, r.recorded_at
                        from units u join device d on d.id = u.id left join replacement r on r.old_id = d.id order by u.step""")
                .param("id", device)
                .query((row, _) -> {
                    var at = row.getObject(5, LocalDateTime.class);
                    return new Unit(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            at == null ? null : at.toInstant(ZoneOffset.UTC));
                })
                .list();
    }

    /** Why the unit of the complaint cannot be replaced by one with that serial number; nothing where it can. */
    @Transactional(readOnly = true)
    public Optional<Text> refusal(long complaint, String serial) {
        var old = complaints.findById(complaint).map(Complaint::device);
        var key = SerialNumbers.key(serial);
        if (key.isEmpty() || serial.strip().length() > Fact.SERIAL.longest())
            return Optional.of(Text.of("refused.replacement.serial"));
        boolean gone = old.isPresent()
                && db.sql("select exists(select 1 from replacement where old_id = ? and complaint_id <> ?)")
                        .params(old.get(), complaint)
                        .query(Boolean.class)
                        .single();
        if (gone) return Optional.of(Text.of("refused.replacement.replaced"));
        if (old.isEmpty()) return Optional.of(Text.of("refused.replacement.no-device"));
        var known = db.sql("select id from device where serial_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
        if (known.isEmpty()) return Optional.empty();
        if (units(old.get()).stream()
                .anyMatch(unit -> unit.device() == known.get() && !replaces(old.get(), known.get())))
            return Optional.of(Text.of("refused.replacement.circle"));
        boolean taken = db.sql("select exists(select 1 from replacement where new_id = ? and old_id <> ?)")
                .params(known.get(), old.get())
                .query(Boolean.class)
                .single();
        return taken ? Optional.of(Text.of("refused.replacement.taken")) : Optional.empty();
    }

    private boolean replaces(long old, long fresh) {
        return db.sql("select exists(select 1 from replacement where old_id = ? and new_id = ?)")
                .params(old, fresh)
                .query(Boolean.class)
                .single();
    }

    /** Records, or corrects, which unit replaces that of the complaint. */
    @Transactional
    public Result<Long> record(long complaint, String serial) {
        var person = signedIn.person();
        var found = guard.hold(complaint);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!Rights.mayWrite(person, found.get().access())) return Result.refused("refused.own-team-writes");
        var refusal = refusal(complaint, serial);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        return Result.done(write(found.get(), complaint, serial, person.id()));
    }

    /** The told decision of a complaint names the new unit; where that cannot be, the timeline says so and nothing else changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void byDecision(long complaint, String serial, @Nullable Long by) {
        var refusal = refusal(complaint, serial);
        if (refusal.isEmpty()) write(complaints.lock(complaint).orElseThrow(), complaint, serial, by);
        else refused(complaint, by, serial);
    }

    private void refused(long complaint, @Nullable Long by, String serial) {
        complaints.lock(complaint).orElseThrow();
        timeline.add(complaint, by, ComplaintEntry.REPLACED, Map.of("serial", serial, "refused", true));
    }

    /** What told of the new unit came back, or names another one: this complaint replaces nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long complaint) {
        // The warranty went with the unit.
        db.sql("""
                        update device n join replacement r on r.new_id = n.id join device o on o.id = r.old_id
                        set n.warranty_until = null, n.version = n.version + 1
                        where r.complaint_id = ? and n.warranty_until = o.warranty_until""").param(complaint).update();
        db.sql("delete from replacement where complaint_id = ?")
                .param(complaint)
                .update();
    }

    private long write(Complaint complaint, long id, String serial, @Nullable Long by) {
        long old = Objects.requireNonNull(complaint.device());
        takeBack(id);
        long fresh = Objects.requireNonNull(devices.of(serial, complaint.model()));
        db.sql("""
                        insert into replacement(old_id, new_id, complaint_id, recorded_by, recorded_at) values (?, ?, ?, ?, ?)
                        on duplicate key update new_id = values(new_id), complaint_id = values(complaint_id),
                            recorded_by = values(recorded_by), recorded_at = values(recorded_at)""").params(old, fresh, id, by, Office.utc(clock.instant())).update();
        // The new unit has what is left of the old one's warranty, unless it is known to have one of its own.
        db.sql("""
                        update device n join device o on o.id = ? set n.warranty_until = o.warranty_until, n.version = n.version + 1
                        where n.id = ? and n.warranty_until is null and o.warranty_until is not null""").params(old, fresh).update();
        timeline.add(id, by, ComplaintEntry.REPLACED, Map.of("serial", serial.strip()));
        changes.note(Change.COMPLAINT, id);
        return fresh;
    }
}
