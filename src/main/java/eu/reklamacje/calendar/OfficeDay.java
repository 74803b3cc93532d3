package eu.reklamacje.calendar;

import jakarta.persistence.Embeddable;

/**
 * A day of the office's own.
 *
 * @param free whether the office is closed on it; else it works although the day is a public holiday
 * @param name what the office calls it
 */
@Embeddable
public record OfficeDay(boolean free, String name) {}
