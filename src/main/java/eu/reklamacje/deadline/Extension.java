package eu.reklamacje.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new date for the resolution (P7).
 *
 * @param reason why it takes longer, in the words of whoever proposes it
 * @param decidedBy who approved or declined it; null while nobody has
 */
public record Extension(
        long id,
        int version,
        long complaintId,
        LocalDate due,
        String reason,
        ExtensionState state,
        long proposedBy,
        Instant proposedAt,
        @Nullable Long decidedBy) {}
