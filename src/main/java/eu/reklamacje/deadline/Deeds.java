package eu.reklamacje.deadline;

import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.policy.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a complaint, as far as promises ask.
 *
 * @param receivedAt when it reached us (policy.md, counting 3)
 * @param recordedAt when it was recorded
 * @param done what the customer was told, in any order
 * @param extended the new date that a letter has told; null where none has
 * @param escalatedAt when the customer escalated it last (P13); null where that has not happened
 * @param ended whether it turned out to be no complaint, which ends its promises
 */
record Deeds(
        Instant receivedAt,
        Instant recordedAt,
        List<Deed> done,
        @Nullable Extended extended,
        @Nullable Instant escalatedAt,
        boolean ended) {

    /** One thing that the customer was told. */
    record Deed(ContactPurpose meaning, Instant at, boolean inWriting) {}

    /**
     * P7.
     *
     * @param at when the letter left
     */
    record Extended(LocalDate to, Instant at) {}

    static Deeds received(Instant at, Instant recordedAt) {
        return new Deeds(at, recordedAt, List.of(), null, null, false);
    }

    Deeds receivedAt(Instant at) {
        return new Deeds(at, recordedAt, done, extended, escalatedAt, ended);
    }

    Deeds and(Deed deed) {
        return new Deeds(
                receivedAt,
                recordedAt,
                Stream.concat(done.stream(), Stream.of(deed)).toList(),
                extended,
                escalatedAt,
                ended);
    }

    /** The first deed that keeps a promise of that meaning; null where there is none. */
    @Nullable
    Instant first(ContactPurpose meaning, Term.Keeper keeper) {
        return keeping(meaning, keeper).min(Comparator.naturalOrder()).orElse(null);
    }

    /** When deeds were done that keep a promise of that meaning. */
    Stream<Instant> keeping(ContactPurpose meaning, Term.Keeper keeper) {
        return done.stream()
                .filter(deed -> switch (keeper) {
                    case ANY_CONTACT -> true;
                    case ITS_OWN -> deed.meaning == meaning;
                    case IN_WRITING -> deed.meaning == meaning && deed.inWriting;
                })
                .map(Deed::at);
    }
}
