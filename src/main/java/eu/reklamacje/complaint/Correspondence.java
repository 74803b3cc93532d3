package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.timeline.NewEntry;
import eu.reklamacje.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to complaints because mail arrives and letters leave: background work, always inside the transaction that stores
 * the mail or marks the letter. What a person may cause by it is asked where the person acts.
 */
@Service
public class Correspondence {

    private final ComplaintRepository complaints;
    private final Guard guard;
    private final Recording recording;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final Changes changes;
    private final Office office;

    Correspondence(
            ComplaintRepository complaints,
            Guard guard,
            Recording recording,
            Timeline timeline,
            Lifecycle lifecycle,
            Changes changes,
            Office office) {
        this.complaints = complaints;
        this.guard = guard;
        this.recording = recording;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.changes = changes;
        this.office = office;
    }

    /**
     * A complaint as far as mail asks.
     *
     * @param customerEmails of its customer, and of those whose complaints were merged into it, in lower case
     */
    public record Case(long id, String number, Status status, Set<String> customerEmails, Access access) {}

    /** The complaint, or the one that it was merged into. */
    public Optional<Case> find(long id) {
        return complaints.findById(id).map(this::asCase);
    }

    public Optional<Case> find(String number) {
        return complaints.findByNumber(number).map(this::asCase);
    }

    /** What a letter tells about its complaint. */
    public record Data(String number, Instant receivedAt, Facts facts) {}

    @Transactional(readOnly = true)
    public Data facts(long id) {
        var complaint = complaints.findById(id).orElseThrow();
        return new Data(complaint.number(), complaint.receivedAt(), complaint.facts(office));
    }

    private Case asCase(Complaint named) {
        var complaint = named;
        for (var into = named.mergedInto(); into != null; into = complaint.mergedInto())
            complaint = complaints.findById(into).orElseThrow();
        long id = complaint.id();
        var emails = Stream.concat(Stream.of(complaint, named), complaints.findByMergedInto(id).stream())
                .map(part -> part.customer().email())
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Case(id, complaint.number(), complaint.status(), emails, complaint.access());
    }

    /**
     * Makes a complaint of a mail that has been stored (P1).
     *
     * @param told what the mail tells; a known customer, by the address, keeps the data that we have
     * @param proposed what its words seem to say; marked until somebody has checked it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Complaints.Recorded receive(
            Facts told, Map<Fact<String>, String> proposed, Instant receivedAt, long team, long mail) {
        return recording.byMail(told, proposed, receivedAt, team, mail);
    }

    /**
     * A mail joins a complaint; the answer of whom we wait for ends the waiting, and somebody hears of it.
     *
     * @param entry what stands on the timeline of it
     * @param danger whether its writer speaks of danger
     * @param by who has put it there; null where it came by itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(long id, long mail, String from, NewEntry entry, boolean danger, @Nullable Long by) {
        var complaint = complaints.lock(id).orElseThrow();
        timeline.add(id, by, entry.type(), entry.data());
        boolean customer = asCase(complaint).customerEmails().contains(from.toLowerCase(Locale.ROOT));
        boolean awaited = complaint.waitsFor(WaitingFor.CUSTOMER) == customer;
        if (complaint.status() == Status.WAITING && awaited)
            lifecycle.moveByItself(complaint, StatusChange.to(Status.INVESTIGATING));
        if (danger) endanger(complaint, mail);
        // Whoever puts it there has read it.
        if (by == null || !Objects.equals(by, complaint.handler())) complaint.answered(mail);
        guard.save(complaint);
        lifecycle.publish(new ComplaintEvent.Answered(id, mail));
    }

    /** A mail that belongs to the complaint, or waits beside it, speaks of danger. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void danger(long id, long mail) {
        var complaint = complaints.lock(id).orElseThrow();
        endanger(complaint, mail);
        guard.save(complaint);
    }

    /** Words of danger are found in a mail that has been with the complaint for long: a person is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAboutDanger(long id) {
        var complaint = complaints.lock(id).orElseThrow();
        if (!complaint.askAboutDanger()) return;
        guard.save(complaint);
        changes.note(Change.SAFETY, id);
    }

    /** An open complaint becomes one of safety at once; of a finished one a person is asked. */
    private void endanger(Complaint complaint, long mail) {
        var before = complaint.severity();
        if (complaint.endanger()) lifecycle.tellSeverity(complaint, before, null, mail);
        changes.note(Change.SAFETY, complaint.id());
    }

    /**
     * What a letter was, for the complaint that it belongs to.
     *
     * @param toCustomer whether it went to the customer, not to somebody who can help
     */
    public record Sent(
            long complaint,
            long letter,
            String subject,
            ContactPurpose meaning,
            boolean toCustomer,
            ContactMethod way,
            @Nullable Long by) {}

    /**
     * A letter has left: what it tells the customer is told from now on, and the status follows it.
     *
     * @param entry what stands on the timeline of it
     * @param at when SMTP accepted it, or it was posted
     * @param waitsFor whom the case waits for from then on; null where it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Sent letter, NewEntry entry, Instant at, @Nullable WaitingFor waitsFor, LocalDate remindOn) {
        var complaint = complaints.lock(letter.complaint).orElseThrow();
        timeline.add(letter.complaint, letter.by, entry.type(), entry.data());
        if (letter.toCustomer) {
            lifecycle.publish(
                    new ComplaintEvent.Contacted(letter.complaint, letter.meaning, at, letter.way, letter.letter));
        }
        if (letter.meaning == ContactPurpose.ACKNOWLEDGEMENT) lifecycle.acknowledged(complaint);
        if (waitsFor != null)
            lifecycle.waitForAnswer(complaint, StatusChange.waiting(waitsFor, letter.subject, remindOn), letter.letter);
        guard.save(complaint);
    }

    /** A letter came back, or nobody took it: what it told was not told, and what it asked for will not be answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bounced(Sent letter, NewEntry entry) {
        var complaint = complaints.lock(letter.complaint).orElseThrow();
        timeline.add(letter.complaint, null, entry.type(), entry.data());
        if (complaint.waitsForAnswerTo(letter.letter))
            lifecycle.moveByItself(complaint, StatusChange.to(Status.INVESTIGATING));
        guard.save(complaint);
        lifecycle.publish(new ComplaintEvent.Bounced(letter.complaint, letter.letter));
    }

    /** A copy did not reach somebody; the letter itself did reach whom it was for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copyBounced(Sent letter, NewEntry entry) {
        var complaint = complaints.lock(letter.complaint).orElseThrow();
        timeline.add(letter.complaint, null, entry.type(), entry.data());
        lifecycle.publish(new ComplaintEvent.CopyBounced(letter.complaint, letter.letter, letter.by));
        guard.save(complaint);
    }
}
