package eu.reklamacje.calendar;

import java.time.LocalDate;

/**
 * What a day is for a team.
 *
 * @param name of a public holiday, its key in the bundles behind {@code holiday.}; of an office day, what the office calls it; else
 *     empty
 */
public record Day(LocalDate date, Kind kind, String name) {

    /** Why a day is worked or not. */
    public enum Kind {
        WORKING,
        WEEKEND,
        HOLIDAY,
        /** Free because the office says so. */
        OFFICE_DAY
    }

    public boolean isWorking() {
        return kind == Kind.WORKING;
    }

    static Day of(LocalDate date, Kind kind) {
        return new Day(date, kind, "");
    }
}
