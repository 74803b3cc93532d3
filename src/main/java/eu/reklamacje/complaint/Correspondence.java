package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
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
    private final CustomerRepository customers;
    private final Devices devices;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Office office;
    private final Clock clock;
    private final Changes changes;
    private final Lifecycle lifecycle;

    Correspondence(
            ComplaintRepository complaints,
            CustomerRepository customers,
            Devices devices,
            Numbers numbers,
            Timeline timeline,
            Office office,
            Clock clock,
            Changes changes,
            Lifecycle lifecycle) {
        this.complaints = complaints;
        this.customers = customers;
        this.devices = devices;
        this.numbers = numbers;
        this.timeline = timeline;
        this.office = office;
        this.clock = clock;
        this.changes = changes;
        this.lifecycle = lifecycle;
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
        return new Data(complaint.number, complaint.receivedAt, FactMapping.read(complaint, office));
    }

    private Case asCase(Complaint named) {
        var complaint = named;
        while (complaint.mergedInto != null)
            complaint = complaints.findById(complaint.mergedInto).orElseThrow();
        long id = Objects.requireNonNull(complaint.id);
        var emails = Stream.concat(Stream.of(complaint, named), complaints.findByMergedInto(id).stream())
                .map(part -> part.customer.email)
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Case(id, complaint.number, complaint.status, emails, complaint.access());
    }

    /**
     * Makes a complaint of a mail (P1): received when the mail reached the mailbox, kind not yet determined, promises running.
     *
     * @param told what the mail tells; a known customer, by the address, keeps the data that we have
     * @param proposed what its words seem to say; marked until somebody has checked it
     * @param mail keeps the mail as one of the complaint with this id, and answers with the mail's own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Complaints.Recorded receive(
            Facts told, Map<Fact, String> proposed, Instant receivedAt, long team, LongUnaryOperator mail) {
        var facts = told;
        for (var proposal : proposed.entrySet()) facts = facts.with(proposal.getKey(), proposal.getValue());
        var words = facts;
        var customer = customers.findOpenByEmail(words.get(Fact.CUSTOMER_EMAIL)).orElseGet(() -> {
            var fresh = new Customer();
            fresh.apply(words);
            return customers.save(fresh);
        });
        var complaint = new Complaint(numbers.next(), customer, clock.instant());
        FactMapping.write(
                facts.with(Fact.RECEIVED_AT, office.local(receivedAt).truncatedTo(ChronoUnit.SECONDS)),
                complaint,
                office);
        complaint.receivedAt = receivedAt;
        complaint.country = customer.country;
        complaint.deviceId = devices.of(facts);
        complaint.teamId = team;
        complaint.proposed = proposed.isEmpty()
                ? null
                : proposed.keySet().stream().map(Fact::name).collect(Collectors.joining(","));
        complaints.saveAndFlush(complaint);
        long id = Objects.requireNonNull(complaint.id);
        timeline.add(
                id,
                null,
                TimelineEntry.Type.RECORDED,
                Map.of("number", complaint.number, "channel", complaint.channel, "mail", mail.applyAsLong(id)));
        lifecycle.publish(new ComplaintEvent.Recorded(id, team, receivedAt, complaint.severity));
        changes.note(Change.COMPLAINT, id);
        return new Complaints.Recorded(id, complaint.number);
    }

    /**
     * A mail joins a complaint; the answer of whom we wait for ends the waiting, and somebody hears of it.
     *
     * @param danger whether its writer speaks of danger
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(long id, long mail, String from, String subject, String text, boolean danger, @Nullable Long by) {
        var complaint = complaints.lock(id).orElseThrow();
        show(id, mail, from, subject, text, by);
        boolean customer = asCase(complaint).customerEmails().contains(from.toLowerCase(Locale.ROOT));
        boolean awaited = (complaint.waitingFor == WaitingFor.CUSTOMER) == customer;
        if (complaint.status == Status.WAITING && awaited)
            lifecycle.moveByItself(complaint, StatusChange.to(Status.INVESTIGATING));
        if (danger) endanger(complaint, mail);
        complaints.saveAndFlush(complaint);
        lifecycle.publish(new ComplaintEvent.Answered(id, mail));
        changes.note(Change.COMPLAINT, id);
    }

    /** A mail that belongs to the complaint, or waits beside it, speaks of danger. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void danger(long id, long mail) {
        var complaint = complaints.lock(id).orElseThrow();
        endanger(complaint, mail);
        complaints.saveAndFlush(complaint);
        changes.note(Change.COMPLAINT, id);
    }

    /** Words of danger are found in a mail that has been with the complaint for long: a person is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAboutDanger(long id) {
        var complaint = complaints.lock(id).orElseThrow();
        if (!complaint.askAboutDanger()) return;
        complaints.saveAndFlush(complaint);
        changes.note(Change.SAFETY, id);
        changes.note(Change.COMPLAINT, id);
    }

    /** An open complaint becomes one of safety at once; of a finished one a person is asked. */
    private void endanger(Complaint complaint, long mail) {
        long id = Objects.requireNonNull(complaint.id);
        var before = complaint.severity;
        if (complaint.endanger()) {
            timeline.add(
                    id,
                    null,
                    TimelineEntry.Type.FACTS_CHANGED,
                    Map.of(Fact.SEVERITY.name(), List.of(before.name(), Severity.SAFETY.name()), "mail", mail));
            lifecycle.publish(new ComplaintEvent.SeverityChanged(id, before, Severity.SAFETY, mail));
        }
        changes.note(Change.SAFETY, id);
    }

    /** A mail stands on a complaint's timeline, and asks nobody for anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(long id, long mail, String from, String subject, String text, @Nullable Long by) {
        timeline.add(
                id,
                by,
                TimelineEntry.Type.MAIL_RECEIVED,
                Map.of("mail", mail, "from", from, "subject", subject, "text", text));
        changes.note(Change.COMPLAINT, id);
    }

    /**
     * A program says something about a letter or its reader: that somebody is away, has read it, likes it. It asks for nothing.
     *
     * @param kind what it is, by the name of its reason
     * @param until until when somebody is away, in their words; empty where they do not say
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notice(long id, long mail, String from, String subject, String text, String kind, String until) {
        timeline.add(
                id,
                null,
                TimelineEntry.Type.MAIL_RECEIVED,
                Map.of("mail", mail, "from", from, "subject", subject, "text", text, "notice", kind, "until", until));
        changes.note(Change.COMPLAINT, id);
    }

    /**
     * What a letter was, for the complaint that it belongs to.
     *
     * @param toCustomer whether it went to the customer, not to somebody who can help
     */
    public record Sent(
            long complaint,
            long letter,
            String kind,
            String to,
            String subject,
            String text,
            ContactPurpose meaning,
            boolean toCustomer,
            Way way,
            @Nullable Long by) {}

    /**
     * A letter has left: what it tells the customer is told from now on, and the status follows it.
     *
     * @param at when SMTP accepted it, or it was posted
     * @param waitsFor whom the case waits for from then on; null where it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Sent letter, Instant at, @Nullable WaitingFor waitsFor, LocalDate remindOn) {
        var complaint = complaints.lock(letter.complaint).orElseThrow();
        var data = describe(letter);
        data.put("text", letter.text);
        timeline.add(letter.complaint, letter.by, TimelineEntry.Type.LETTER_SENT, data);
        if (letter.toCustomer) {
            lifecycle.publish(
                    new ComplaintEvent.Contacted(letter.complaint, letter.meaning, at, letter.way, letter.letter));
        }
        if (letter.meaning == ContactPurpose.ACKNOWLEDGEMENT) lifecycle.acknowledged(complaint);
        if (waitsFor != null) {
            lifecycle.moveByItself(complaint, StatusChange.waiting(waitsFor, letter.subject, remindOn));
            if (complaint.status == Status.WAITING) complaint.waitingLetter = letter.letter;
        }
        complaints.saveAndFlush(complaint);
        changes.note(Change.COMPLAINT, letter.complaint);
    }

    /** A letter came back, or nobody took it: what it told was not told, and what it asked for will not be answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bounced(Sent letter, String problem) {
        var complaint = complaints.lock(letter.complaint).orElseThrow();
        var data = describe(letter);
        data.put("problem", problem);
        timeline.add(letter.complaint, null, TimelineEntry.Type.LETTER_BOUNCED, data);
        if (Objects.equals(complaint.waitingLetter, letter.letter) && complaint.status == Status.WAITING)
            lifecycle.moveByItself(complaint, StatusChange.to(Status.INVESTIGATING));
        complaints.saveAndFlush(complaint);
        lifecycle.publish(new ComplaintEvent.Bounced(letter.complaint, letter.letter));
        changes.note(Change.COMPLAINT, letter.complaint);
    }

    /** A copy did not reach this address; the letter itself did reach whom it was for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copyBounced(Sent letter, String address, String problem) {
        complaints.lock(letter.complaint).orElseThrow();
        var data = describe(letter);
        data.put("to", address);
        data.put("copy", "true");
        data.put("problem", problem);
        timeline.add(letter.complaint, null, TimelineEntry.Type.LETTER_BOUNCED, data);
        lifecycle.publish(new ComplaintEvent.CopyBounced(letter.complaint, letter.letter, letter.by));
        changes.note(Change.COMPLAINT, letter.complaint);
    }

    private static Map<String, Object> describe(Sent letter) {
        var data = new LinkedHashMap<String, Object>();
        data.put("letter", letter.letter);
        data.put("kind", letter.kind);
        data.put("to", letter.to);
        data.put("subject", letter.subject);
        return data;
    }
}
