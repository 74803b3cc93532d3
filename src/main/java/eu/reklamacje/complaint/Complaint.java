package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A complaint and the rules of its life. It refuses wrong states itself; who may do what is asked before, by {@link Rights}. */
@Entity
@Table(name = "complaint")
class Complaint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    int version;

    String number;

    @Enumerated(EnumType.STRING)
    Status status = Status.RECEIVED;

    @Column(name = "status_since")
    Instant statusSince;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Column(columnDefinition = "TINYINT")
    int severityRank;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    @Nullable
    Long recordedBy;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "customer_id")
    Customer customer;

    @Nullable
    String country;

    @Column(name = "device_id")
    @Nullable
    Long deviceId;

    @Nullable
    String model;

    @Column(name = "model_unknown")
    boolean modelUnknown;

    @Nullable
    String serial;

    @Column(name = "serial_key")
    @Nullable
    String serialKey;

    @Column(name = "serial_unknown")
    boolean serialUnknown;

    @Nullable
    String ticket;

    @Column(name = "ticket_unknown")
    boolean ticketUnknown;

    @Nullable
    String description;

    @Nullable
    String idea;

    @Column(name = "idea_none")
    boolean ideaNone;

    @Nullable
    String proposed;

    @Column(name = "team_id")
    long teamId;

    @Column(name = "handler_id")
    @Nullable
    Long handlerId;

    boolean restricted;

    @Column(name = "second_stage")
    boolean secondStage;

    @Column(name = "merged_into")
    @Nullable
    Long mergedInto;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    @Nullable
    WaitingFor waitingFor;

    @Column(name = "waiting_reason")
    @Nullable
    String waitingReason;

    @Column(name = "waiting_until")
    @Nullable
    LocalDate waitingUntil;

    /** The letter whose answer it waits for; null where a person made it wait. */
    @Column(name = "waiting_letter")
    @Nullable
    Long waitingLetter;

    /** Whether words of danger have come that nobody has looked at, where they do not count by themselves. */
    @Column(name = "danger_asked")
    boolean dangerAsked;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Column(name = "outcome_text")
    @Nullable
    String outcomeText;

    @Enumerated(EnumType.STRING)
    @Nullable
    Assessment assessment;

    @Column(name = "assessment_text")
    @Nullable
    String assessmentText;

    @Column(name = "assessment_by")
    @Nullable
    Long assessmentBy;

    @Column(name = "assessment_at")
    @Nullable
    Instant assessmentAt;

    protected Complaint() {}

    Complaint(String number, Customer customer, Instant now) {
        this.number = number;
        this.customer = customer;
        this.recordedAt = now;
        this.statusSince = now;
    }

    /** The facts that were read from a mail and that nobody has checked yet. */
    Set<Fact> proposedFacts() {
        if (proposed == null) return Set.of();
        return Arrays.stream(proposed.split(",")).map(Fact::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody who had no hand in the first stage decides, or is to (P13): what belongs to the case then stays with it. */
    boolean isInReview() {
        return secondStage || status == Status.ESCALATED;
    }

    Access access() {
        return new Access(teamId, handlerId, restricted);
    }

    /** Why the complaint cannot go there, or nothing where it can. */
    Optional<Text> refusal(StatusChange move, Facts facts, LocalDate today) {
        if (move.to() == status) return Optional.of(Text.of("refused.move.same", status(status)));
        if (!status.next().contains(move.to())) {
            return Optional.of(Text.of("refused.move.way", status(status), status(move.to())));
        }
        if (status.needsReason(move.to()) && move.reason().isBlank())
            return Optional.of(Text.of("refused.move.reason"));
        if (move.reason().length() > 500)
            return Optional.of(Text.of("problem.too-long", 500, move.reason().length()));
        // P3 and P5 do not wait for facts; the end of the case does (P8, P10).
        if (move.to() == Status.RESOLVED) {
            var lacking = lacking(facts);
            if (lacking.isPresent()) return lacking;
        }
        return switch (move.to()) {
            case WAITING -> waitingRefusal(move, today);
            case RESOLVED -> resolvingRefusal(move);
            default -> Optional.empty();
        };
    }

    /** What is missing for an assessment, a decision and a resolution (P8, P10). */
    static Optional<Text> lacking(Facts facts) {
        var missing = FactRules.missing(facts);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "refused.move.missing",
                        Text.of("fact." + missing.iterator().next()),
                        missing.size()));
    }

    private static Optional<Text> waitingRefusal(StatusChange move, LocalDate today) {
        if (move.waitingFor() == null || move.reason().isBlank()) return Optional.of(Text.of("refused.move.waiting"));
        if (move.remindOn() == null || !move.remindOn().isAfter(today))
            return Optional.of(Text.of("refused.move.reminder"));
        return Optional.empty();
    }

    private static Optional<Text> resolvingRefusal(StatusChange move) {
        if (move.outcome() == null || move.outcomeText().isBlank() || move.toldBy() == null) {
            return Optional.of(Text.of("refused.move.outcome"));
        }
        // P12: what is not upheld is explained in writing.
        if (move.outcome() == Outcome.NOT_UPHELD && move.toldBy() == Way.TELEPHONE) {
            return Optional.of(Text.of("refused.move.in-writing"));
        }
        return Optional.empty();
    }

    /** Goes there; {@link #refusal} has been asked before. */
    void move(StatusChange move, Instant now) {
        if (status == Status.ESCALATED) secondStage = true;
        status = move.to();
        statusSince = now;
        boolean waits = status == Status.WAITING;
        waitingFor = waits ? move.waitingFor() : null;
        waitingReason = waits ? move.reason().strip() : null;
        waitingUntil = waits ? move.remindOn() : null;
        waitingLetter = null;
        if (status == Status.RESOLVED) {
            outcome = move.outcome();
            outcomeText = move.outcomeText().strip();
        }
    }

    /** Somebody speaks of danger: it is a matter of safety at once, as long as anything is to be done about it. */
    boolean endanger() {
        if (severity == Severity.SAFETY) return false;
        if (status.isFinished()) {
            askAboutDanger();
            return false;
        }
        severity = Severity.SAFETY;
        severityRank = severity.ordinal();
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
        if (!safety) return;
        severity = Severity.SAFETY;
        severityRank = severity.ordinal();
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
        assessment = result;
        assessmentText = text.strip();
        assessmentBy = by;
        assessmentAt = at;
    }

    private static Text status(Status status) {
        return Text.of("status." + status);
    }
}
