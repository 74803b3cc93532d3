package eu.reklamacje.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a complaint, as far as promises ask.
 *
 * @param receivedAt when it reached us (policy.md, counting 3)
 * @param acknowledgedAt the first acknowledgement; null where there is none
 * @param progressAt the first contact marked as progress after the acknowledgement
 * @param resolvedAt when the customer was told the outcome
 * @param extended the new date that a letter has told; null where none has
 * @param ended whether it turned out to be no complaint, which ends its promises
 */
record Deeds(
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant progressAt,
        @Nullable Instant resolvedAt,
        @Nullable Extended extended,
        boolean ended) {

    /**
     * P7.
     *
     * @param at when the letter left
     */
    record Extended(LocalDate to, Instant at) {}

    static Deeds received(Instant at) {
        return new Deeds(at, null, null, null, null, false);
    }
}
