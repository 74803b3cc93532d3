package eu.reklamacje.safety;

import java.time.LocalDate;

/**
 * What was done about a safety complaint.
 *
 * @param on the day, in the office's zone
 */
public record Measure(Kind kind, LocalDate on, String text) {

    /** As the regulation tells them apart. */
    public enum Kind {
        WARNING,
        CORRECTION,
        WITHDRAWAL,
        RECALL,
        AUTHORITY_TOLD,
        OTHER
    }
}
