package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A complaint and the rules of its life. It refuses wrong states itself; who may do what is asked before, by {@link Rights}. */
@Entity
class Complaint extends EditedEntity {

    private String number;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RECEIVED;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    /** Orders a list, where the name would by its letters. */
    @Column(columnDefinition = "TINYINT")
    private int severityRank;

    private @Nullable Instant receivedAt;

    private Instant recordedAt;

    private @Nullable Long recordedBy;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    /** The customer's, for the lists. */
    private @Nullable String country;

    private @Nullable Long deviceId;

    /** The device's, whose page says so, too. */
    @Formula("(select d.warranty_until from device d where d.id = device_id)")
    private @Nullable LocalDate warrantyUntil;

    private Subject subject;

    /** The facts that were read from a mail and that nobody has checked yet. */
    private @Nullable String proposed;

    private long teamId;

    private @Nullable Long handlerId;

    private boolean restricted;

    private boolean secondStage;

    private @Nullable Long mergedInto;

    /** Kept by a complaint that was merged, for the undo. */
    private @Nullable Waiting waiting;

    /** Whether words of danger have come that nobody has looked at, where they do not count by themselves. */
    private boolean dangerAsked;

    private @Nullable Told told;

    private @Nullable Assessed assessed;

    /** What it is about in a line, for the lists. */
    private String about;

    @Column(columnDefinition = "TINYINT")
    private int missingFacts;

    /** The last mail that came and that nobody has dealt with. */
    private @Nullable Long unreadMail;

    /** Written beside the entity, by {@link Marks}. */
    private @Nullable NextStep next;

    protected Complaint() {}

    /** @param team which works on it */
    Complaint(
            String number,
            Customer customer,
            Facts facts,
            @Nullable Long device,
            long team,
            Office office,
            Instant now) {
        this.number = number;
        this.customer = customer;
        recordedAt = now;
        statusSince = now;
        teamId = team;
        write(facts, device, office);
    }

    String number() {
        return number;
    }

    Status status() {
        return status;
    }

    Severity severity() {
        return severity;
    }

    Kind kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    /** When it reached us (P1), known to the second where a mail brought it. */
    Instant receivedAt() {
        return Objects.requireNonNull(receivedAt);
    }

    Customer customer() {
        return customer;
    }

    @Nullable
    Long device() {
        return deviceId;
    }

    @Nullable
    String model() {
        return subject.model();
    }

    long team() {
        return teamId;
    }

    @Nullable
    Long handler() {
        return handlerId;
    }

    /** The complaint that it repeats; null for one that stands for itself. */
    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    /** What to tell those who listen. */
    ComplaintEvent.StatusChanged changedFrom(Status before) {
        return status == Status.WAITING && waiting != null
                ? new ComplaintEvent.StatusChanged(id(), before, status, waiting.whom(), waiting.reason())
                : new ComplaintEvent.StatusChanged(id(), before, status, null, "");
    }

    /** Whether it waits for the answer to that letter. */
    boolean waitsForAnswerTo(long letter) {
        return status == Status.WAITING && waiting != null && Objects.equals(waiting.letter(), letter);
    }

    boolean waitsFor(WaitingFor whom) {
        return status == Status.WAITING && waiting != null && waiting.whom() == whom;
    }

    /** Whether somebody who had no hand in the first stage decides, or is to (P13): what belongs to the case then stays with it. */
    boolean isInReview() {
        return secondStage || status == Status.ESCALATED;
    }

    Access access() {
        return new Access(teamId, handlerId, restricted);
    }

    /** Whether facts were read from a mail that nobody has checked yet. */
    boolean hasProposals() {
        return proposed != null;
    }

    private Set<Fact<?>> proposedFacts() {
        if (proposed == null) return Set.of();
        return Arrays.stream(proposed.split(","))
                .flatMap(name -> Fact.named(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that people edit, the customer's data with it. */
    Facts facts(Office office) {
        var own = Facts.NONE
                .with(Fact.KIND, kind)
                .with(Fact.CHANNEL, channel)
                .with(Fact.RECEIVED_AT, shown(receivedAt(), office))
                .with(Fact.SEVERITY, severity)
                .with(Fact.RESTRICTED, restricted);
        return subject.into(customer.into(own));
    }

    /** Takes over the facts, which have been checked; but those of the customer, who has a page and a version of their own. */
    void apply(Facts facts, @Nullable Long device, Office office) {
        write(facts, device, office);
    }

    private void write(Facts facts, @Nullable Long device, Office office) {
        kind = facts.kind();
        channel = facts.get(Fact.CHANNEL);
        var received = Objects.requireNonNull(facts.receivedAt());
        if (receivedAt == null || !shown(receivedAt, office).equals(received)) receivedAt = office.instant(received);
        severity = facts.get(Fact.SEVERITY);
        severityRank = severity.ordinal();
        country = facts.orNull(Fact.CUSTOMER_COUNTRY);
        restricted = facts.get(Fact.RESTRICTED);
        subject = Subject.of(facts);
        about = subject.inALine();
        missingFacts = FactRules.missing(facts).size();
        deviceId = device;
    }

    /** People enter minutes; a mail's receipt is known to the second, which must not look like a correction. */
    private static LocalDateTime shown(Instant receivedAt, Office office) {
        return office.local(receivedAt).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Somebody recorded it. */
    void recordedBy(long person) {
        recordedBy = person;
    }

    /** A mail brought it: what was read from its words waits for somebody to check it. */
    void arrived(Instant at, Set<? extends Fact<?>> read) {
        receivedAt = at;
        country = customer.country();
        proposed = read.isEmpty() ? null : read.stream().map(Fact::name).collect(Collectors.joining(","));
    }

    /** Mail has come that somebody has to read. */
    void answered(long mail) {
        unreadMail = mail;
    }

    /** Whoever works on it has gone on: they know what had come. */
    void dealtWith() {
        unreadMail = null;
    }

    /** Whether that mail is the last one, and nobody has dealt with it. */
    boolean hasUnread(long mail) {
        return Objects.equals(unreadMail, mail);
    }

    /** Somebody has looked at what was read from a mail. */
    void checked() {
        proposed = null;
    }

    void giveTo(@Nullable Long handler) {
        handlerId = handler;
    }

    void moveTo(long team) {
        teamId = team;
    }

    private void become(Severity now) {
        severity = now;
        severityRank = now.ordinal();
    }

    /**
     * Goes there, where the table of policy.md allows it.
     *
     * @param letter the letter whose answer it is to wait for; null for none
     * @param today in the office's zone
     * @return why it does not go there; then nothing has changed
     */
    Optional<Text> move(StatusChange change, @Nullable Long letter, Office office, LocalDate today, Instant now) {
        var refusal = StatusRules.refusal(status, change, facts(office), today);
        if (refusal.isPresent()) return refusal;
        if (status == Status.ESCALATED) secondStage = true;
        status = change.to();
        statusSince = now;
        waiting = status == Status.WAITING ? Waiting.of(change, letter) : null;
        if (status == Status.RESOLVED) tell(Objects.requireNonNull(change.outcome()), change.outcomeText());
        return Optional.empty();
    }

    /** Is again what it was before somebody took a change back. */
    void restore(Status before, @Nullable Waiting waitedFor, Instant now) {
        status = before;
        statusSince = now;
        waiting = waitedFor;
    }

    /** The customer was told this in the end. */
    void tell(Outcome outcome, String text) {
        told = new Told(outcome, text);
    }

    /** Somebody speaks of danger: it is a matter of safety at once, as long as anything is to be done about it. */
    boolean endanger() {
        if (severity == Severity.SAFETY) return false;
        if (status.isFinished()) {
            askAboutDanger();
            return false;
        }
        become(Severity.SAFETY);
        return true;
    }

    /** Words of danger stand where they do not count by themselves: a person is asked. */
    boolean askAboutDanger() {
        if (severity == Severity.SAFETY) return false;
        dangerAsked = true;
        return true;
    }

    /** A person has looked at the words. */
    void answerDanger(boolean safety) {
        dangerAsked = false;
        if (safety) become(Severity.SAFETY);
    }

    /**
     * Takes over the danger that a duplicate reported.
     *
     * @return whether that one was more urgent
     */
    boolean takeDangerOf(Complaint duplicate) {
        if (duplicate.severity.ordinal() >= severity.ordinal()) return false;
        become(duplicate.severity);
        return true;
    }

    /** Ends in the complaint that it repeats. What it waited for stays noted, for the undo. */
    void mergeInto(long other, Instant now) {
        mergedInto = other;
        status = Status.MERGED;
        statusSince = now;
    }

    void unmerge(Status before, Instant now) {
        mergedInto = null;
        status = before;
        statusSince = now;
    }

    void assess(Assessment result, String text, long by, Instant at) {
        assessed = new Assessed(result, text.strip(), by, at);
    }

    ComplaintBrief brief() {
        return new ComplaintBrief(
                id(),
                number,
                status,
                severity,
                receivedAt(),
                customer.id(),
                secondStage,
                mergedInto,
                teamId,
                handlerId,
                restricted);
    }

    /** As its page shows it. */
    ComplaintView view(boolean mayWrite, Office office) {
        return new ComplaintView(
                id(),
                version(),
                number,
                status,
                statusSince,
                facts(office),
                receivedAt(),
                recordedAt,
                customer.id(),
                deviceId,
                warrantyUntil,
                teamId,
                handlerId,
                restricted,
                proposedFacts(),
                secondStage,
                mergedInto,
                waiting == null ? null : waiting.whom(),
                waiting == null ? null : waiting.reason(),
                waiting == null ? null : waiting.until(),
                told == null ? null : told.outcome(),
                told == null ? null : told.text(),
                assessed == null ? null : assessed.result(),
                assessed == null ? null : assessed.text(),
                assessed == null ? null : assessed.by(),
                assessed == null ? null : assessed.at(),
                unreadMail,
                next,
                mayWrite && mergedInto == null);
    }
}
