package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
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

    private final ReplacementRepository replacements;
    private final JdbcClient db;
    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Devices devices;
    private final Timeline timeline;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Replacements(
            ReplacementRepository replacements,
            JdbcClient db,
            ComplaintRepository complaints,
            Guard guard,
            Devices devices,
            Timeline timeline,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.replacements = replacements;
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
                    var at = row.getObject("recorded_at", LocalDateTime.class);
                    return new Unit(
                            row.getLong("id"),
                            row.getString("serial"),
                            row.getString("model"),
                            row.getObject("warranty_until", LocalDate.class),
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
        boolean gone = old.isPresent() && replacements.existsByOldIdAndComplaintIdNot(old.get(), complaint);
        if (gone) return Optional.of(Text.of("refused.replacement.replaced"));
        if (old.isEmpty()) return Optional.of(Text.of("refused.replacement.no-device"));
        var known = devices.idOf(key);
        if (known.isEmpty()) return Optional.empty();
        if (units(old.get()).stream().anyMatch(unit -> unit.device() == known.get())
                && !replacements.existsByOldIdAndNewId(old.get(), known.get()))
            return Optional.of(Text.of("refused.replacement.circle"));
        return replacements.existsByNewIdAndOldIdNot(known.get(), old.get())
                ? Optional.of(Text.of("refused.replacement.taken"))
                : Optional.empty();
    }

    /** Records, or corrects, which unit replaces that of the complaint. */
    @Transactional
    public Result<Long> record(long complaint, String serial) {
        var person = signedIn.person();
        var found = guard.hold(complaint);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!Rights.mayWrite(person, found.get().access())) return Result.refused(Rights.OWN_TEAM_WRITES);
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
        if (complaints.lock(complaint).isEmpty()) return;
        timeline.add(complaint, by, ComplaintEntry.REPLACED, Map.of("serial", serial, "refused", true));
    }

    /** What told of the new unit came back, or names another one: this complaint replaces nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long complaint) {
        for (var replacement : replacements.findByComplaintId(complaint)) {
            devices.hold(replacement.fresh()).giveWarrantyBack(devices.hold(replacement.old()));
            replacements.delete(replacement);
        }
        // Before the new one comes: each unit is replaced once.
        replacements.flush();
    }

    private long write(Complaint complaint, long id, String serial, @Nullable Long by) {
        long old = Objects.requireNonNull(complaint.device());
        takeBack(id);
        long fresh = Objects.requireNonNull(devices.of(serial, complaint.model()));
        replacements.save(new Replacement(old, fresh, id, by, clock.instant()));
        devices.hold(fresh).inheritWarranty(devices.hold(old));
        timeline.add(id, by, ComplaintEntry.REPLACED, Map.of("serial", serial.strip()));
        changes.note(Change.COMPLAINT, id);
        return fresh;
    }
}
