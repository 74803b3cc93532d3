package eu.reklamacje.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is in force for receipts from a day on.
 *
 * @param validFrom the first day, in the zone of the team that receives
 * @param savedBy null for the delivered one
 */
public record PolicyVersion(
        long id,
        int version,
        LocalDate validFrom,
        Policy policy,
        @Nullable Long savedBy) {}
