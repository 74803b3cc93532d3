package eu.reklamacje.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint was decided, or is to be.
 *
 * @param stage 1, or 2 after an escalation (P13)
 * @param corrects the decision that it replaces; null for a first one
 * @param decidedBy who approved or declined it; null while nobody has, or nobody had to
 * @param declinedWhy why it was declined
 * @param sentBack the parts when it was last sent back; null where it never was, or was approved since
 * @param letterId the letter that tells it; null while there is none
 * @param sha256 of the letter as it left; null before
 */
public record Decision(
        long id,
        int version,
        long complaintId,
        int stage,
        DecisionState state,
        Parts parts,
        @Nullable Long corrects,
        long writtenBy,
        Instant writtenAt,
        @Nullable Long decidedBy,
        @Nullable String declinedWhy,
        @Nullable Parts sentBack,
        @Nullable Long letterId,
        @Nullable Instant toldAt,
        @Nullable String sha256) {}
