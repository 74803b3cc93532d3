package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.NewEntry;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The complaints: recorded, read, and their facts corrected. Every operation asks {@link Rights} first. */
@Service
public class Complaints {

    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Recording recording;
    private final CustomerChanges customerChanges;
    private final Devices devices;
    private final Routing routing;
    private final Assignments assignments;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    Complaints(
            ComplaintRepository complaints,
            Guard guard,
            Recording recording,
            CustomerChanges customerChanges,
            Devices devices,
            Routing routing,
            Assignments assignments,
            Timeline timeline,
            Lifecycle lifecycle,
            SignedIn signedIn,
            Changes changes,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.guard = guard;
        this.recording = recording;
        this.customerChanges = customerChanges;
        this.devices = devices;
        this.routing = routing;
        this.assignments = assignments;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    /** @param id what it was recorded as */
    public record Recorded(long id, String number) {}

    /**
     * Records a complaint (P1) and routes it to its kind's team (P9, P11).
     *
     * @param customerId an existing customer, whose data the facts replace where that is allowed; null makes a new one
     * @param takeIt whether the recorder becomes the handler, where that is allowed
     */
    @Transactional
    public Result<Recorded> record(Facts facts, @Nullable Long customerId, boolean takeIt) {
        var person = signedIn.person();
        if (!person.handlesCases()) return Result.refused("refused.administrators-handle-none");
        var problems = FactRules.problems(facts, now());
        return problems.isEmpty()
                ? Result.done(recording.byPerson(facts, customerId, takeIt, person))
                : Result.refused(problems.values().iterator().next());
    }

    /** The complaint, for whoever may read it; for everybody else it does not exist. */
    @Transactional(readOnly = true)
    public Optional<ComplaintView> find(long id) {
        return guard.find(id)
                .map(complaint -> complaint.view(Rights.mayWrite(signedIn.person(), complaint.access()), office));
    }

    /** The complaint, for whoever may write it; or why not. */
    @Transactional(readOnly = true)
    public Result<ComplaintView> writable(long id) {
        var found = find(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        return found.get().mayWrite() ? Result.done(found.get()) : Result.refused(Rights.OWN_TEAM_WRITES);
    }

    @Transactional(readOnly = true)
    public Optional<Long> idOf(String number) {
        var person = signedIn.person();
        return complaints
                .findByNumber(number)
                .filter(complaint -> Rights.mayRead(person, complaint.access()))
                .map(Complaint::id);
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(long id, long below, int most) {
        return guard.find(id).isEmpty() ? List.of() : timeline.read(id, below, most);
    }

    /**
     * Saves what I changed since I read the base, and keeps what others changed elsewhere.
     *
     * @param settled the fields of a conflict in which my value is to stand
     * @param reason why the received date is corrected; else ignored
     */
    @Transactional
    public SaveResult saveFacts(long id, Facts base, Facts mine, Set<Fact<?>> settled, String reason) {
        var person = signedIn.person();
        if (base.differences(mine).stream().anyMatch(Fact::isOfCustomer)) customerChanges.hold(id);
        var found = guard.hold(id);
        if (found.isEmpty()) return new SaveResult.Refused(Text.of("refused.unknown-complaint"));
        var complaint = found.get();
        var refusal = Guard.writingRefusal(complaint, person);
        if (refusal.isPresent()) return new SaveResult.Refused(refusal.get());
        var current = complaint.facts(office);
        var conflicts = current.conflicts(base, mine);
        conflicts.removeAll(settled);
        if (!conflicts.isEmpty()) return new SaveResult.Conflict(current, conflicts);
        var merged = current.merge(base, mine);
        var problems = FactRules.problems(merged, now());
        if (!problems.isEmpty()) return new SaveResult.Invalid(problems);
        var differences = current.differences(merged);
        if (differences.contains(Fact.RECEIVED_AT) && reason.isBlank()) return new SaveResult.NeedsReason();
        boolean proposed = complaint.hasProposals();
        complaint.checked();
        if (!differences.isEmpty()) write(complaint, merged, current.describe(merged, differences), reason, person);
        else if (proposed) changes.note(Change.COMPLAINT, id);
        return new SaveResult.Saved(merged);
    }

    private void write(Complaint complaint, Facts facts, Map<String, Object> data, String reason, Person person) {
        long id = complaint.id();
        var before = complaint.severity();
        var customerBefore = complaint.customer().facts();
        complaint.customer().apply(facts);
        complaint.apply(facts, devices.of(facts), office);
        if (data.containsKey(Fact.RECEIVED_AT.name())) {
            data.put("reason", reason.strip());
            timeline.add(id, person.id(), ComplaintEntry.RECEIPT_CORRECTED, data);
            lifecycle.publish(new ComplaintEvent.ReceiptCorrected(id, complaint.receivedAt()));
        } else {
            timeline.add(id, person.id(), ComplaintEntry.FACTS_CHANGED, data);
        }
        // First the team: its people are those who hear of the severity.
        if (data.containsKey(Fact.KIND.name()))
            assignments.moveTo(routing.teamFor(complaint.kind(), complaint.team()), complaint, person);
        if (data.containsKey(Fact.SEVERITY.name()))
            lifecycle.publish(new ComplaintEvent.SeverityChanged(id, before, complaint.severity(), null));
        guard.save(complaint);
        customerChanges.tell(complaint.customer(), customerBefore, person, id);
        assignments.noteSafety(complaint);
    }

    /** Locks a complaint, as everybody does first who changes what belongs to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        if (complaints.lock(id).isEmpty()) throw new IllegalArgumentException("no complaint " + id);
    }

    /** Puts what another part of the application did on the timeline; that part has asked for the right to do it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void trace(long id, @Nullable Long person, EntryType type, Map<String, ?> data) {
        complaints.hold(List.of(id));
        timeline.add(id, person, type, data);
        changes.note(Change.COMPLAINT, id);
    }

    /** The same of an entry that is made already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void trace(long id, @Nullable Long person, NewEntry entry) {
        trace(id, person, entry.type(), entry.data());
    }

    /**
     * The same for many complaints at once that the caller holds, by a statement for many of them.
     *
     * @param data what to put on whose timeline
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void traceAll(@Nullable Long person, EntryType type, Map<Long, Map<String, Object>> data) {
        timeline.addAll(person, type, data);
    }

    private LocalDateTime now() {
        return office.local(clock.instant());
    }
}
