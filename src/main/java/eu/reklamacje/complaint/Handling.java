package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever works on a complaint does with it: changes its status, writes down what was said and found. */
@Service
public class Handling {

    static final int LONGEST_NOTE = 20_000;
    /** In the data of a note: the id of the one that it corrects. */
    public static final String CORRECTS = "corrects";

    private static final int LONGEST_ASSESSMENT = 10_000;

    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Involvement involvement;
    private final Mentions mentions;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    Handling(
            ComplaintRepository complaints,
            Guard guard,
            Involvement involvement,
            Mentions mentions,
            Timeline timeline,
            Lifecycle lifecycle,
            SignedIn signedIn,
            Changes changes,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.guard = guard;
        this.involvement = involvement;
        this.mentions = mentions;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    /** Changes the status by the table of policy.md; to resolved it goes by a told decision only. */
    @Transactional
    public Result<Long> move(long id, int version, StatusChange change) {
        return guard.change(id, version, (complaint, person) -> {
            if (change.to() == Status.RESOLVED) return Result.refused("refused.move.decision");
            if (complaint.status() == Status.ESCALATED && change.to() == Status.INVESTIGATING) {
                var reviewer = complaint.handler();
                if (reviewer == null || involvement.of(id, reviewer).contains(reviewer))
                    return Result.refused("refused.review.first");
            }
            return lifecycle
                    .move(complaint, change, person.id())
                    .<Result<Long>>map(Result::refused)
                    .orElse(Result.done(id));
        });
    }

    /** Adds an internal note, which the customer never sees. */
    @Transactional
    public Result<Long> addNote(long id, String text) {
        var person = signedIn.person();
        var found = complaints.lock(id).filter(complaint -> Rights.mayNote(person, complaint.access()));
        return found.isEmpty()
                ? Result.refused("refused.unknown-complaint")
                : write(found.get(), person, text, Map.of());
    }

    private Result<Long> write(Complaint complaint, Person person, String text, Map<String, ?> more) {
        if (text.isBlank()) return Result.refused("refused.note-empty");
        if (text.length() > LONGEST_NOTE) return Result.refused("problem.too-long", LONGEST_NOTE, text.length());
        var data = new LinkedHashMap<String, Object>(more);
        data.put("text", text.strip());
        long entry = timeline.add(complaint.id(), person.id(), ComplaintEntry.NOTE, data);
        askAboutDanger(complaint, text);
        var called = mentions.in(text, complaint.access(), person);
        if (!called.isEmpty()) lifecycle.publish(new ComplaintEvent.Mentioned(complaint.id(), entry, called));
        if (Rights.mayWrite(person, complaint.access())) complaint.dealtWith();
        changes.note(Change.COMPLAINT, complaint.id());
        return Result.done(complaint.id());
    }

    /**
     * Writes a note of mine anew. Nothing is lost: the new one names the old one, which stays where it is.
     *
     * @param entry the note's first version
     */
    @Transactional
    public Result<Long> correctNote(long id, long entry, String text) {
        var person = signedIn.person();
        var found = complaints.lock(id).filter(complaint -> Rights.mayNote(person, complaint.access()));
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        boolean mine = timeline.of(id, Set.of(ComplaintEntry.NOTE)).stream()
                .anyMatch(note -> note.id() == entry
                        && Objects.equals(note.personId(), person.id())
                        && note.text(CORRECTS).isEmpty());
        if (!mine) return Result.refused("refused.note-others");
        return write(found.get(), person, text, Map.of(CORRECTS, entry));
    }

    /** Whoever works on it has read the mail that came last; one that came meanwhile is still unread. */
    @Transactional
    public Result<Long> markRead(long id, long mail) {
        var person = signedIn.person();
        var found = complaints.lock(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var refusal = Guard.writingRefusal(found.get(), person);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        if (found.get().hasUnread(mail)) {
            found.get().dealtWith();
            guard.save(found.get());
        }
        return Result.done(id);
    }

    /** What colleagues write to each other, or heard on the telephone, may speak of danger: the banner asks. */
    private void askAboutDanger(Complaint complaint, String text) {
        if (DangerWords.in(text) && complaint.askAboutDanger()) changes.note(Change.SAFETY, complaint.id());
    }

    /** Somebody has read the words of danger that the banner asks about, and says whether they make it a matter of safety. */
    @Transactional
    public Result<Long> answerDanger(long id, boolean safety) {
        return guard.change(id, null, (complaint, person) -> {
            var before = complaint.severity();
            complaint.answerDanger(safety);
            if (safety && before != Severity.SAFETY) lifecycle.tellSeverity(complaint, before, person.id(), null);
            changes.note(Change.SAFETY, id);
            return Result.done(id);
        });
    }

    /** Records that the customer was told something; what it meant keeps promises (P3, P4, P6). */
    @Transactional
    public Result<Long> recordContact(long id, Contact contact) {
        return guard.change(id, null, (complaint, person) -> {
            var at = office.instant(contact.at());
            var refusal = contactRefusal(contact, at, complaint);
            if (refusal.isPresent()) return Result.refused(refusal.get());
            timeline.add(
                    id,
                    person.id(),
                    ComplaintEntry.CONTACT,
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

    private Optional<Text> contactRefusal(Contact contact, Instant at, Complaint complaint) {
        if (at.isAfter(clock.instant())) return Optional.of(Text.of("problem.future"));
        if (at.isBefore(complaint.receivedAt())) return Optional.of(Text.of("refused.contact.before-receipt"));
        if (contact.text().isBlank()) return Optional.of(Text.of("refused.contact.text"));
        if (contact.text().length() > LONGEST_NOTE)
            return Optional.of(
                    Text.of("problem.too-long", LONGEST_NOTE, contact.text().length()));
        // P6 is kept by resolving, which asks for the outcome that was told.
        if (contact.meaning() == ContactPurpose.OUTCOME) return Optional.of(Text.of("refused.contact.outcome"));
        return contact.withWhom().isBlank() && contact.way() == ContactMethod.TELEPHONE
                ? Optional.of(Text.of("refused.contact.whom"))
                : Optional.empty();
    }

    /** Records what the responsible team found (P9, P11). */
    @Transactional
    public Result<Long> assess(long id, int version, Assessment result, String text) {
        return guard.change(id, version, (complaint, person) -> {
            if (text.isBlank()) return Result.refused("refused.assessment.text");
            if (text.length() > LONGEST_ASSESSMENT)
                return Result.refused("problem.too-long", LONGEST_ASSESSMENT, text.length());
            if (complaint.status() == Status.NOT_A_COMPLAINT) return Result.refused("refused.assessment.status");
            var lacking = StatusRules.lacking(complaint.facts(office));
            if (lacking.isPresent()) return Result.refused(lacking.get());
            complaint.assess(result, text, person.id(), clock.instant());
            timeline.add(id, person.id(), ComplaintEntry.ASSESSED, Map.of("result", result, "text", text.strip()));
            return Result.done(id);
        });
    }
}
