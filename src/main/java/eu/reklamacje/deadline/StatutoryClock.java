package eu.reklamacje.deadline;

import eu.reklamacje.complaint.CustomerType;
import java.time.LocalDate;

/**
 * The time that a law gives for an answer, in calendar days from the receipt. It promises nothing and alerts nobody: it stands beside
 * the policy's own dates.
 *
 * @param country ISO 3166 code of the customer's country
 * @param law the legal text's name
 * @param validFrom the first day of receipt that it counts for
 */
public record StatutoryClock(
        long id, int version, String country, CustomerType customerType, int days, String law, LocalDate validFrom) {}
