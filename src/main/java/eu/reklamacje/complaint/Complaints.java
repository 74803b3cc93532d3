package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The complaints and what people do with them. Every operation asks {@link Rights} first. */
@Service
public class Complaints {

    private static final int LONGEST_NOTE = 20_000;

    private final ComplaintRepository complaints;
    private final CustomerRepository customers;
    private final CustomerChanges customerChanges;
    private final Devices devices;
    private final Numbers numbers;
    private final Routing routing;
    private final Timeline timeline;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;
    private final Changes changes;
    private final Lifecycle lifecycle;
    private final Involvement involvement;

    Complaints(
            ComplaintRepository complaints,
            CustomerRepository customers,
            CustomerChanges customerChanges,
            Devices devices,
            Numbers numbers,
            Routing routing,
            Timeline timeline,
            Directory directory,
            SignedIn signedIn,
            Office office,
            Clock clock,
            Changes changes,
            Lifecycle lifecycle,
            Involvement involvement) {
        this.complaints = complaints;
        this.customers = customers;
        this.customerChanges = customerChanges;
        this.devices = devices;
        this.numbers = numbers;
        this.routing = routing;
        this.timeline = timeline;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
        this.changes = changes;
        this.lifecycle = lifecycle;
        this.involvement = involvement;
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
        if (!problems.isEmpty())
            return Result.refused(problems.values().iterator().next());
        var customer = Optional.ofNullable(customerId)
                .flatMap(known -> customerChanges.find(person, known))
                .orElseGet(Customer::new);
        var before = customer.id == null ? null : customer.facts();
        boolean mayChange = customer.id == null || customerChanges.mayChange(person, customer.id);
        if (mayChange) customer.apply(facts);
        customers.save(customer);
        var complaint = new Complaint(numbers.next(), customer, clock.instant());
        FactMapping.write(facts, complaint, office);
        complaint.deviceId = devices.of(facts);
        complaint.recordedBy = person.id();
        complaint.teamId = routing.teamFor(complaint.kind, person);
        if (takeIt && person.worksIn(complaint.teamId)) complaint.handlerId = person.id();
        complaints.saveAndFlush(complaint);
        long id = Objects.requireNonNull(complaint.id);
        timeline.add(
                id,
                person.id(),
                TimelineEntry.Type.RECORDED,
                Map.of("number", complaint.number, "channel", complaint.channel));
        if (before != null && mayChange) customerChanges.tell(customer, before, person, id);
        if (before != null && !mayChange) customerChanges.note(id, before, facts, person);
        lifecycle.publish(new ComplaintEvent.Recorded(id, complaint.teamId, complaint.receivedAt, complaint.severity));
        changes.note(Change.COMPLAINT, id);
        return Result.done(new Recorded(id, complaint.number));
    }

    /** The complaint, for whoever may read it; for everybody else it does not exist. */
    @Transactional(readOnly = true)
    public Optional<ComplaintView> find(long id) {
        var person = signedIn.person();
        return complaints
                .findById(id)
                .filter(complaint -> Rights.mayRead(person, complaint.access()))
                .map(complaint -> view(complaint, person));
    }

    @Transactional(readOnly = true)
    public Optional<Long> idOf(String number) {
        var person = signedIn.person();
        return complaints
                .findByNumber(number)
                .filter(complaint -> Rights.mayRead(person, complaint.access()))
                .map(complaint -> complaint.id);
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(long id, long below, int most) {
        return find(id).isEmpty() ? List.of() : timeline.read(id, below, most);
    }

    /**
     * Saves what I changed since I read the base, and keeps what others changed elsewhere.
     *
     * @param settled the fields of a conflict in which my value is to stand
     * @param reason why the received date is corrected; else ignored
     */
    @Transactional
    public SaveResult saveFacts(long id, Facts base, Facts mine, Set<Fact> settled, String reason) {
        var person = signedIn.person();
        if (base.differences(mine).keySet().stream().anyMatch(Fact::isOfCustomer)) customerChanges.hold(id);
        var found = complaints.lock(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
        if (found.isEmpty()) return new SaveResult.Refused(Text.of("refused.unknown-complaint"));
        var complaint = found.get();
        if (!Rights.mayWrite(person, complaint.access()))
            return new SaveResult.Refused(Text.of("refused.own-team-writes"));
        if (complaint.mergedInto != null) return new SaveResult.Refused(Text.of("refused.merged"));
        var current = FactMapping.read(complaint, office);
        var conflicts = current.conflicts(base, mine);
        conflicts.removeAll(settled);
        if (!conflicts.isEmpty()) return new SaveResult.Conflict(current, Set.copyOf(conflicts));
        var merged = current.merge(base, mine);
        var problems = FactRules.problems(merged, now());
        if (!problems.isEmpty()) return new SaveResult.Invalid(problems);
        var differences = current.differences(merged);
        if (differences.containsKey(Fact.RECEIVED_AT) && reason.isBlank()) return new SaveResult.NeedsReason();
        // Whoever saves has looked at what was only read from a mail.
        boolean checked = complaint.proposed != null;
        complaint.proposed = null;
        if (!differences.isEmpty()) write(complaint, merged, differences, reason, person);
        else if (checked) changes.note(Change.COMPLAINT, id);
        return new SaveResult.Saved(merged);
    }

    private void write(
            Complaint complaint, Facts facts, Map<Fact, Facts.Difference> differences, String reason, Person person) {
        long id = Objects.requireNonNull(complaint.id);
        var before = complaint.severity;
        var customerBefore = complaint.customer.facts();
        complaint.customer.apply(facts);
        FactMapping.write(facts, complaint, office);
        complaint.deviceId = devices.of(facts);
        var data = Facts.describe(differences);
        if (differences.containsKey(Fact.RECEIVED_AT)) {
            data.put("reason", reason.strip());
            timeline.add(id, person.id(), TimelineEntry.Type.RECEIPT_CORRECTED, data);
            lifecycle.publish(new ComplaintEvent.ReceiptCorrected(id, complaint.receivedAt));
        } else {
            timeline.add(id, person.id(), TimelineEntry.Type.FACTS_CHANGED, data);
        }
        // First the team: its people are those who hear of the severity.
        if (differences.containsKey(Fact.KIND)) {
            reroute(complaint, routing.teamFor(complaint.kind, complaint.teamId), person.id());
        }
        if (differences.containsKey(Fact.SEVERITY)) {
            lifecycle.publish(new ComplaintEvent.SeverityChanged(id, before, complaint.severity, null));
        }
        complaints.saveAndFlush(complaint);
        customerChanges.tell(complaint.customer, customerBefore, person, id);
        changes.note(Change.COMPLAINT, id);
        noteSafety(complaint);
    }

    /** Whom the banner of safety concerns may be other people now. */
    private void noteSafety(Complaint complaint) {
        if (complaint.severity == Severity.SAFETY) changes.note(Change.SAFETY, Objects.requireNonNull(complaint.id));
    }

    private void reroute(Complaint complaint, long team, Long by) {
        if (team == complaint.teamId) return;
        long id = Objects.requireNonNull(complaint.id);
        timeline.add(id, by, TimelineEntry.Type.TEAM_CHANGED, Map.of("before", complaint.teamId, "after", team));
        complaint.teamId = team;
        noteSafety(complaint);
        var handler = directory.person(complaint.handlerId);
        if (handler.isPresent() && !handler.get().worksIn(team)) setHandler(complaint, null, null, by, "");
        lifecycle.publish(new ComplaintEvent.TeamChanged(id, team));
    }

    /** Gives the complaint to another team, whose people work on it from then on; no date moves. */
    @Transactional
    public Result<Long> changeTeam(long id, int version, long team) {
        return change(id, version, (complaint, person) -> {
            if (!directory.team(team).active()) return Result.refused("refused.team-inactive");
            reroute(complaint, team, person.id());
            return Result.done(id);
        });
    }

    /** Changes the status by the table of policy.md; to resolved it goes by a told decision only. */
    @Transactional
    public Result<Long> move(long id, int version, StatusChange move) {
        return change(id, version, (complaint, person) -> {
            if (move.to() == Status.RESOLVED) return Result.refused("refused.move.decision");
            if (complaint.status == Status.ESCALATED && move.to() == Status.INVESTIGATING) {
                var reviewer = complaint.handlerId;
                if (reviewer == null || involvement.of(id, reviewer).contains(reviewer))
                    return Result.refused("refused.review.first");
            }
            return lifecycle
                    .move(complaint, move, person.id())
                    .<Result<Long>>map(Result::refused)
                    .orElse(Result.done(id));
        });
    }

    /** Why the complaint cannot be resolved as it stands; nothing where it can, or is resolved already. */
    @Transactional(readOnly = true)
    public Optional<Text> resolvingRefusal(long id) {
        return complaints.findById(id).flatMap(complaint -> {
            if (complaint.status == Status.RESOLVED || complaint.status == Status.CLOSED) return Optional.empty();
            var move = StatusChange.resolved(Outcome.UPHELD, "…", Way.EMAIL);
            return complaint.refusal(move, FactMapping.read(complaint, office), office.today(clock));
        });
    }

    /**
     * The customer knows the decision, whose maker has been asked for the right to it: the complaint is resolved. One that was
     * resolved before stays so; the decision was corrected.
     *
     * @param letter the letter that told it, which keeps the promises itself; null where it was told elsewhere
     * @param by null for background work
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resolve(long id, Outcome outcome, String text, Way way, @Nullable Long letter, @Nullable Long by) {
        var complaint = complaints.lock(id).orElseThrow();
        if (complaint.status == Status.RESOLVED || complaint.status == Status.CLOSED) {
            complaint.outcome = outcome;
            complaint.outcomeText = text.strip();
        } else lifecycle.move(complaint, StatusChange.resolved(outcome, text, way), by);
        if (letter == null)
            lifecycle.publish(new ComplaintEvent.Contacted(id, ContactPurpose.OUTCOME, clock.instant(), way, null));
        complaints.saveAndFlush(complaint);
        changes.note(Change.COMPLAINT, id);
    }

    /** The customer knows that the review opens the case again (P13): it is investigated in its second stage. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(long id, Way way, @Nullable Long letter, @Nullable Long by) {
        var complaint = complaints.lock(id).orElseThrow();
        if (complaint.status == Status.ESCALATED) lifecycle.move(complaint, StatusChange.to(Status.INVESTIGATING), by);
        if (letter == null)
            lifecycle.publish(new ComplaintEvent.Contacted(id, ContactPurpose.PROGRESS, clock.instant(), way, null));
        complaints.saveAndFlush(complaint);
        changes.note(Change.COMPLAINT, id);
    }

    /** What told the decision came back: nobody knows it, and the case is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void untold(long id) {
        var complaint = complaints.lock(id).orElseThrow();
        if (complaint.status == Status.RESOLVED)
            lifecycle.moveByItself(complaint, StatusChange.because(Status.INVESTIGATING, "↩"));
        complaints.saveAndFlush(complaint);
        changes.note(Change.COMPLAINT, id);
    }

    /** Locks a complaint, as everybody does first who changes what belongs to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        complaints.lock(id).orElseThrow();
    }

    /** Why a person may not review the complaint (P13); nothing where it is in its first stage, or the person had no hand in that. */
    @Transactional(readOnly = true)
    public Optional<Text> reviewRefusal(long id, long person) {
        var complaint = complaints.findById(id).orElseThrow();
        return complaint.isInReview() && involvement.of(id, complaint.handlerId).contains(person)
                ? Optional.of(Text.of("refused.review.involved", directory.name(person)))
                : Optional.empty();
    }

    /** To whom I may give the complaint: whoever handles cases of its team and, in the second stage, had no hand in the first. */
    @Transactional(readOnly = true)
    public List<Person> candidates(long id) {
        return find(id).map(found -> directory.handlersOf(found.teamId()).stream()
                        .filter(person -> Rights.assignmentRefusal(signedIn.person(), found.access(), person)
                                .isEmpty())
                        .filter(person -> reviewRefusal(id, person.id()).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /**
     * Gives the complaint to a handler; while that one is absent, to whoever stands in and may have it.
     *
     * @param handler null hands it back to the team
     * @param note a word to the new handler; may be empty
     */
    @Transactional
    public Result<Long> assign(long id, int version, @Nullable Long handler, String note) {
        return assign(id, version, handler, note, true);
    }

    /** Gives the complaint back to whom it was taken from, there or not: the undo of {@link #assign}. */
    @Transactional
    public Result<Long> giveBack(long id, int version, long handler) {
        return assign(id, version, handler, "", false);
    }

    private Result<Long> assign(long id, int version, @Nullable Long handler, String note, boolean unlessAbsent) {
        var person = signedIn.person();
        var found = complaints.lock(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var complaint = found.get();
        if (complaint.mergedInto != null) return Result.refused("refused.merged");
        if (complaint.version != version) return Result.refused("refused.changed-meanwhile");
        if (note.length() > LONGEST_NOTE) return Result.refused("problem.too-long", LONGEST_NOTE, note.length());
        var refusal = Rights.assignmentRefusal(
                person,
                complaint.access(),
                handler == null ? null : directory.person(handler).orElse(null));
        if (refusal.isPresent()) return Result.refused(refusal.get());
        if (handler != null) {
            var review = reviewRefusal(id, handler);
            if (review.isPresent()) return Result.refused(review.get());
        }
        var present = unlessAbsent ? standsIn(person, complaint, handler) : handler;
        if (Objects.equals(complaint.handlerId, present)) return Result.done(id);
        setHandler(complaint, present, Objects.equals(present, handler) ? null : handler, person.id(), note);
        complaints.saveAndFlush(complaint);
        changes.note(Change.COMPLAINT, id);
        return Result.done(id);
    }

    /** Whoever takes a complaint is there; every other handler may be absent. */
    private @Nullable Long standsIn(Person by, Complaint complaint, @Nullable Long handler) {
        if (handler == null || handler == by.id()) return handler;
        return directory
                .present(handler, office.today(clock))
                .filter(present -> Rights.assignmentRefusal(by, complaint.access(), present)
                        .isEmpty())
                .filter(present -> reviewRefusal(Objects.requireNonNull(complaint.id), present.id())
                        .isEmpty())
                .map(Person::id)
                .orElse(handler);
    }

    /** @param absent for whom the handler stands in; null for nobody */
    private void setHandler(
            Complaint complaint, @Nullable Long handler, @Nullable Long absent, @Nullable Long by, String note) {
        long id = Objects.requireNonNull(complaint.id);
        var before = complaint.handlerId;
        complaint.handlerId = handler;
        var data = new LinkedHashMap<String, Object>();
        data.put("before", before);
        data.put("after", handler);
        data.put("note", note.strip());
        if (absent != null) data.put("absent", absent);
        long entry = timeline.add(id, by, TimelineEntry.Type.ASSIGNED, data);
        lifecycle.publish(new ComplaintEvent.Assigned(id, before, handler, by, entry));
    }

    /** Adds an internal note, which the customer never sees. */
    @Transactional
    public Result<Long> addNote(long id, String text) {
        var person = signedIn.person();
        var found = complaints.findById(id).filter(complaint -> Rights.mayNote(person, complaint.access()));
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (text.isBlank()) return Result.refused("refused.note-empty");
        if (text.length() > LONGEST_NOTE) return Result.refused("problem.too-long", LONGEST_NOTE, text.length());
        timeline.add(id, person.id(), TimelineEntry.Type.NOTE, Map.of("text", text.strip()));
        askAboutDanger(complaints.lock(id).orElseThrow(), text);
        changes.note(Change.COMPLAINT, id);
        return Result.done(id);
    }

    /** What colleagues write to each other, or heard on the telephone, may speak of danger: the banner asks. */
    private void askAboutDanger(Complaint complaint, String text) {
        if (DangerWords.in(text) && complaint.askAboutDanger())
            changes.note(Change.SAFETY, Objects.requireNonNull(complaint.id));
    }

    /** Somebody has read the words of danger that the banner asks about, and says whether they make it a matter of safety. */
    @Transactional
    public Result<Long> answerDanger(long id, boolean safety) {
        return change(id, null, (complaint, person) -> {
            var before = complaint.severity;
            complaint.answerDanger(safety);
            if (safety && before != Severity.SAFETY) {
                timeline.add(
                        id,
                        person.id(),
                        TimelineEntry.Type.FACTS_CHANGED,
                        Map.of(Fact.SEVERITY.name(), List.of(before.name(), Severity.SAFETY.name())));
                lifecycle.publish(new ComplaintEvent.SeverityChanged(id, before, Severity.SAFETY, null));
            }
            changes.note(Change.SAFETY, id);
            return Result.done(id);
        });
    }

    /** Records that the customer was told something; what it meant keeps promises (P3, P4, P6). */
    @Transactional
    public Result<Long> recordContact(long id, Contact contact) {
        return change(id, null, (complaint, person) -> {
            var at = office.instant(contact.at());
            if (at.isAfter(clock.instant())) return Result.refused("problem.future");
            if (at.isBefore(complaint.receivedAt)) return Result.refused("refused.contact.before-receipt");
            if (contact.text().isBlank()) return Result.refused("refused.contact.text");
            if (contact.text().length() > LONGEST_NOTE)
                return Result.refused(
                        "problem.too-long", LONGEST_NOTE, contact.text().length());
            // P6 is kept by resolving, which asks for the outcome that was told.
            if (contact.meaning() == ContactPurpose.OUTCOME) return Result.refused("refused.contact.outcome");
            if (contact.withWhom().isBlank() && contact.way() == Way.TELEPHONE)
                return Result.refused("refused.contact.whom");
            timeline.add(
                    id,
                    person.id(),
                    TimelineEntry.Type.CONTACT,
                    Map.of(
                            "way", contact.way(),
                            "meaning", contact.meaning(),
                            "with", contact.withWhom().strip(),
                            "at", contact.at().toString(),
                            "text", contact.text().strip()));
            askAboutDanger(complaint, contact.text());
            lifecycle.publish(new ComplaintEvent.Contacted(id, contact.meaning(), at, contact.way(), null));
            if (contact.meaning() == ContactPurpose.ACKNOWLEDGEMENT) lifecycle.acknowledged(complaint);
            return Result.done(id);
        });
    }

    /** Records what the responsible team found (P9, P11). */
    @Transactional
    public Result<Long> assess(long id, int version, Assessment result, String text) {
        return change(id, version, (complaint, person) -> {
            if (text.isBlank()) return Result.refused("refused.assessment.text");
            if (text.length() > 10_000) return Result.refused("problem.too-long", 10_000, text.length());
            if (complaint.status == Status.NOT_A_COMPLAINT) return Result.refused("refused.assessment.status");
            var lacking = Complaint.lacking(FactMapping.read(complaint, office));
            if (lacking.isPresent()) return Result.refused(lacking.get());
            complaint.assess(result, text, person.id(), clock.instant());
            timeline.add(id, person.id(), TimelineEntry.Type.ASSESSED, Map.of("result", result, "text", text.strip()));
            return Result.done(id);
        });
    }

    /** Locks, checks the right to write and the version that was seen, and saves what the change did. */
    private Result<Long> change(
            long id, @Nullable Integer version, BiFunction<Complaint, Person, Result<Long>> change) {
        var person = signedIn.person();
        var found = complaints.lock(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var complaint = found.get();
        if (!Rights.mayWrite(person, complaint.access())) return Result.refused("refused.own-team-writes");
        if (complaint.mergedInto != null) return Result.refused("refused.merged");
        if (version != null && complaint.version != version) return Result.refused("refused.changed-meanwhile");
        var result = change.apply(complaint, person);
        if (result instanceof Result.Done) {
            complaints.saveAndFlush(complaint);
            changes.note(Change.COMPLAINT, id);
        }
        return result;
    }

    /** Puts what another part of the application did on the timeline; that part has asked for the right to do it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void trace(long id, @Nullable Long person, TimelineEntry.Type type, Map<String, ?> data) {
        timeline.add(id, person, type, data);
        changes.note(Change.COMPLAINT, id);
    }

    /**
     * The same for many complaints at once, by a statement for many of them.
     *
     * @param data what to put on whose timeline
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void traceAll(@Nullable Long person, TimelineEntry.Type type, Map<Long, Map<String, Object>> data) {
        timeline.addAll(person, type, data);
    }

    /** A file was attached by somebody who may write; {@link Attachments} has asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void attached(long id, long person, String name) {
        timeline.add(id, person, TimelineEntry.Type.ATTACHED, Map.of("name", name));
        changes.note(Change.COMPLAINT, id);
    }

    /** Somebody left: their unfinished cases go to the heir where that is in the case's team, else back to the team. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(People.Deactivated left) {
        var by = signedIn.person().id();
        for (long id : complaints.idsOf(left.personId(), Status.UNFINISHED)) {
            var complaint = complaints.lock(id).orElseThrow();
            var heir = directory.person(left.heir()).filter(person -> person.worksIn(complaint.teamId));
            setHandler(complaint, heir.map(Person::id).orElse(null), null, by, "");
            complaints.saveAndFlush(complaint);
            changes.note(Change.COMPLAINT, id);
        }
    }

    /** How many unfinished cases the person handles: what an administrator must know before deactivating. */
    @Transactional(readOnly = true)
    public int unfinishedOf(long person) {
        signedIn.person();
        return complaints.idsOf(person, Status.UNFINISHED).size();
    }

    private LocalDateTime now() {
        return office.local(clock.instant());
    }

    private ComplaintView view(Complaint complaint, Person person) {
        return new ComplaintView(
                Objects.requireNonNull(complaint.id),
                complaint.version,
                complaint.number,
                complaint.status,
                complaint.statusSince,
                FactMapping.read(complaint, office),
                complaint.receivedAt,
                complaint.recordedAt,
                Objects.requireNonNull(complaint.customer.id),
                complaint.deviceId,
                complaint.teamId,
                complaint.handlerId,
                complaint.restricted,
                complaint.proposedFacts(),
                complaint.secondStage,
                complaint.mergedInto,
                complaint.waitingFor,
                complaint.waitingReason,
                complaint.waitingUntil,
                complaint.outcome,
                complaint.outcomeText,
                complaint.assessment,
                complaint.assessmentText,
                complaint.assessmentBy,
                complaint.assessmentAt,
                Rights.mayWrite(person, complaint.access()) && complaint.mergedInto == null);
    }
}
