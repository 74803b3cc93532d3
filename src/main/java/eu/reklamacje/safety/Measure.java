package eu.reklamacje.safety;

import java.time.LocalDate;

/**
 * What was done about a safety complaint.
 *
 * @param on the day, in the office's zone
 */
public record Measure(MeasureKind kind, LocalDate on, String text) {}
