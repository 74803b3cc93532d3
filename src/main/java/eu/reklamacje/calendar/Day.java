package eu.reklamacje.calendar;

import java.time.LocalDate;

/**
 * What a day is for a team.
 *
 * @param name of a public holiday, its key in the bundles behind {@code holiday.}; of an office day, what the office calls it; else
 *     empty
 */
public record Day(LocalDate date, DayKind kind, String name) {

    public boolean isWorking() {
        return kind == DayKind.WORKING;
    }

    static Day of(LocalDate date, DayKind kind) {
        return new Day(date, kind, "");
    }
}
