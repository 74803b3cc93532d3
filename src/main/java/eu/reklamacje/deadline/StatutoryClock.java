package eu.reklamacje.deadline;

import eu.reklamacje.complaint.CustomerType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that a law gives for an answer, in calendar days from the receipt. It promises nothing and alerts nobody: it stands beside
 * the policy's own dates.
 *
 * @param country ISO 3166 code of the customer's country
 * @param law the legal text's name
 * @param validFrom the first day of receipt that it counts for
 */
public record StatutoryClock(
        long id, int version, String country, CustomerType customerType, int days, String law, LocalDate validFrom) {

    /**
     * What the law asks for in one complaint.
     *
     * @param answeredAt when the customer was told the outcome; null while that is open
     * @param late whether that was after the date, or the date has passed
     */
    public record Answer(
            StatutoryClock clock, LocalDate due, @Nullable Instant answeredAt, boolean late) {}
}
