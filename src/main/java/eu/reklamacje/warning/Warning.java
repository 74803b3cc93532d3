package eu.reklamacje.warning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question: is something behind it that more came than used to?
 *
 * @param since the Monday of the first week that it is about
 * @param week the Monday of the last one
 * @param observed how many came in them
 * @param expected how many would have been usual
 * @param owner who looks into it; null where nobody does yet
 * @param answer null where it is open
 * @param cause what was found; empty where nothing was
 * @param measure what is done about it
 */
public record Warning(
        long id,
        int version,
        Series series,
        Rule rule,
        LocalDate since,
        LocalDate week,
        int observed,
        BigDecimal expected,
        Instant raisedAt,
        @Nullable Long owner,
        @Nullable Answer answer,
        String cause,
        String measure,
        @Nullable Long answeredBy,
        @Nullable Instant answeredAt) {

    /** What came out. */
    public enum Answer {
        /** Something is behind it, and something is done about it. */
        CAUSE,
        CHANCE
    }

    public boolean isOpen() {
        return answer == null;
    }

    /** The day after its last one. */
    public LocalDate end() {
        return week.plusWeeks(1);
    }
}
