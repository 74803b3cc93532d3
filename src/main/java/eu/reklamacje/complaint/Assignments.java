package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.Caseload;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a complaint: its team and its handler. */
@Service
public class Assignments implements Caseload {

    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Involvement involvement;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    Assignments(
            ComplaintRepository complaints,
            Guard guard,
            Involvement involvement,
            Timeline timeline,
            Lifecycle lifecycle,
            Directory directory,
            SignedIn signedIn,
            Changes changes,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.guard = guard;
        this.involvement = involvement;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.directory = directory;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    /** Gives the complaint to another team, whose people work on it from then on; no date moves. */
    @Transactional
    public Result<Long> changeTeam(long id, int version, long team) {
        return guard.change(id, version, (complaint, person) -> {
            if (!directory.team(team).active()) return Result.refused("refused.team-inactive");
            moveTo(team, complaint, person);
            return Result.done(id);
        });
    }

    /** Whoever handled it goes on only where they work in that team, too. */
    void moveTo(long team, Complaint complaint, Person by) {
        if (team == complaint.team()) return;
        timeline.add(
                complaint.id(),
                by.id(),
                ComplaintEntry.TEAM_CHANGED,
                Map.of("before", complaint.team(), "after", team));
        complaint.moveTo(team);
        noteSafety(complaint);
        var handler = directory.person(complaint.handler());
        if (handler.isPresent() && !handler.get().worksIn(team)) give(complaint, null, null, by.id(), "");
        lifecycle.publish(new ComplaintEvent.TeamChanged(complaint.id(), team));
    }

    /** Whom the banner of safety concerns may be other people now. */
    void noteSafety(Complaint complaint) {
        if (complaint.severity() == Severity.SAFETY) changes.note(Change.SAFETY, complaint.id());
    }

    /** Why a person may not review the complaint (P13); nothing where it is in its first stage, or the person had no hand in that. */
    @Transactional(readOnly = true)
    public Optional<Text> reviewRefusal(long id, long person) {
        return reviewRefusal(complaints.findById(id).orElseThrow(), person);
    }

    private Optional<Text> reviewRefusal(Complaint complaint, long person) {
        return complaint.isInReview()
                        && involvement.of(complaint.id(), complaint.handler()).contains(person)
                ? Optional.of(Text.of("refused.review.involved", directory.name(person)))
                : Optional.empty();
    }

    /** To whom I may give the complaint: whoever handles cases of its team and, in the second stage, had no hand in the first. */
    @Transactional(readOnly = true)
    public List<Person> candidates(long id) {
        return guard.find(id)
                .map(found -> directory.handlersOf(found.team()).stream()
                        .filter(person -> Rights.assignmentRefusal(signedIn.person(), found.access(), person)
                                .isEmpty())
                        .filter(person -> reviewRefusal(found, person.id()).isEmpty())
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

    /** The same as one of many: the new handler hears of it only when it can no longer be taken back. */
    @Transactional
    public Result<Long> assignAmongMany(long id, int version, @Nullable Long handler, String note) {
        var result = assign(id, version, handler, note);
        if (result instanceof Result.Done && handler != null)
            lifecycle.publish(new ComplaintEvent.AssignedAmongMany(id, handler));
        return result;
    }

    /** Gives the complaint back to whom it was taken from, there or not: the undo of {@link #assign}. */
    @Transactional
    public Result<Long> giveBack(long id, int version, long handler) {
        return assign(id, version, handler, "", false);
    }

    private Result<Long> assign(long id, int version, @Nullable Long handler, String note, boolean unlessAbsent) {
        var person = signedIn.person();
        var found = guard.hold(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var complaint = found.get();
        if (complaint.mergedInto() != null) return Result.refused("refused.merged");
        if (complaint.version() != version) return Result.refused("refused.changed-meanwhile");
        if (note.length() > Handling.LONGEST_NOTE)
            return Result.refused("problem.too-long", Handling.LONGEST_NOTE, note.length());
        var refusal = Rights.assignmentRefusal(
                        person,
                        complaint.access(),
                        handler == null ? null : directory.person(handler).orElse(null))
                .or(() -> handler == null ? Optional.empty() : reviewRefusal(complaint, handler));
        if (refusal.isPresent()) return Result.refused(refusal.get());
        var present = unlessAbsent ? standsIn(person, complaint, handler) : handler;
        if (Objects.equals(complaint.handler(), present)) return Result.done(id);
        give(complaint, present, Objects.equals(present, handler) ? null : handler, person.id(), note);
        guard.save(complaint);
        return Result.done(id);
    }

    /** Whoever takes a complaint is there; every other handler may be absent. */
    private @Nullable Long standsIn(Person by, Complaint complaint, @Nullable Long handler) {
        if (handler == null || handler == by.id()) return handler;
        return directory
                .present(handler, office.today(clock))
                .filter(present -> Rights.assignmentRefusal(by, complaint.access(), present)
                        .isEmpty())
                .filter(present -> reviewRefusal(complaint, present.id()).isEmpty())
                .map(Person::id)
                .orElse(handler);
    }

    /** Gives the complaint back to whom it was taken from a moment ago; null for nobody. */
    void restore(Complaint complaint, @Nullable Long before, long by) {
        give(complaint, before, null, by, "", true);
    }

    /** @param absent for whom the handler stands in; null for nobody */
    private void give(
            Complaint complaint, @Nullable Long handler, @Nullable Long absent, @Nullable Long by, String note) {
        give(complaint, handler, absent, by, note, false);
    }

    private void give(
            Complaint complaint,
            @Nullable Long handler,
            @Nullable Long absent,
            @Nullable Long by,
            String note,
            boolean undo) {
        var before = complaint.handler();
        complaint.giveTo(handler);
        var data = new LinkedHashMap<String, Object>();
        data.put("before", before);
        data.put("after", handler);
        data.put("note", note.strip());
        if (absent != null) data.put("absent", absent);
        if (undo) data.put(Lifecycle.UNDO, "true");
        long entry = timeline.add(complaint.id(), by, ComplaintEntry.ASSIGNED, data);
        lifecycle.publish(new ComplaintEvent.Assigned(complaint.id(), before, handler, by, entry));
    }

    /** Somebody left: their unfinished cases go to the heir where that is in the case's team, else back to the team. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(People.Deactivated left) {
        var by = signedIn.person().id();
        for (long id : complaints.idsOf(left.personId(), Status.UNFINISHED)) {
            var complaint = complaints.lock(id).orElseThrow();
            var heir = directory.person(left.heir()).filter(person -> person.worksIn(complaint.team()));
            give(complaint, heir.map(Person::id).orElse(null), null, by, "");
            guard.save(complaint);
        }
    }

    /** How many unfinished cases the person handles: what an administrator must know before deactivating. */
    @Transactional(readOnly = true)
    @Override
    public int unfinishedOf(long person) {
        signedIn.person();
        return complaints.idsOf(person, Status.UNFINISHED).size();
    }
}
