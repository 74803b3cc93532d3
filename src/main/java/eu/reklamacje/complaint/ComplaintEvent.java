package eu.reklamacje.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a complaint, published inside its transaction: whoever listens joins it. */
public sealed interface ComplaintEvent {

    long id();

    record Recorded(long id, long teamId, Instant receivedAt, Severity severity) implements ComplaintEvent {

        public boolean isSafety() {
            return severity == Severity.SAFETY;
        }
    }

    record ReceiptCorrected(long id, Instant receivedAt) implements ComplaintEvent {}

    /**
     * The customer was told something, at the instant at which it happened.
     *
     * @param way how; null where it is not known
     * @param letter the letter that told it; null for a contact that somebody recorded
     */
    record Contacted(
            long id,
            ContactPurpose meaning,
            Instant at,
            @Nullable ContactMethod way,
            @Nullable Long letter) implements ComplaintEvent {}

    /**
     * It has become more or less urgent.
     *
     * @param mail the mail that made it so by itself; null where a person did
     */
    record SeverityChanged(
            long id, Severity from, Severity to, @Nullable Long mail) implements ComplaintEvent {}

    /** Another team works on it; its dates stay those of the team that received it. */
    record TeamChanged(long id, long team) implements ComplaintEvent {}

    /** A letter did not reach the customer: what it told was not told. */
    record Bounced(long id, long letter) implements ComplaintEvent {}

    /**
     * A copy of a letter did not reach somebody else than the customer: what the letter told was told.
     *
     * @param by who wrote it; null for one that was written by itself
     */
    record CopyBounced(long id, long letter, @Nullable Long by) implements ComplaintEvent {}

    /** The customer has written, and a person has to read it. */
    record Answered(long id, long mail) implements ComplaintEvent {}

    /**
     * A note calls colleagues by their names.
     *
     * @param entry the note
     * @param people who may read the complaint
     */
    record Mentioned(long id, long entry, List<Long> people) implements ComplaintEvent {}

    /** What a second person decides. */
    enum Question {
        DECISION,
        /** A decision that refuses (P12). */
        REFUSAL,
        /** A new date (P7). */
        DATE
    }

    /**
     * A supervisor is asked to decide something.
     *
     * @param question tells one question from another
     * @param by who asks, and may not decide
     */
    record DecisionAsked(long id, Question kind, String question, long by) implements ComplaintEvent {}

    /**
     * A second person has decided.
     *
     * @param question tells one question from another
     * @param approved whether the answer was yes
     * @param asker who asked
     */
    record Judged(long id, Question kind, String question, boolean approved, long asker) implements ComplaintEvent {}

    /**
     * @param waitingFor for whom it waits from now on; null where it does not
     * @param reason why it waits; empty where it does not
     */
    record StatusChanged(
            long id, Status from, Status to, @Nullable WaitingFor waitingFor, String reason)
            implements ComplaintEvent {}

    /**
     * @param by who assigned; null for background work
     * @param entryId the timeline's entry of it
     */
    record Assigned(
            long id,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable Long by,
            long entryId) implements ComplaintEvent {}

    /** Comes after {@link Assigned} where many were assigned at once, which may be taken back at once. */
    record AssignedAmongMany(long id, long to) implements ComplaintEvent {}
}
