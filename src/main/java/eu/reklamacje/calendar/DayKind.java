package eu.reklamacje.calendar;

/** Why a day is worked or not. */
public enum DayKind {
    WORKING,
    WEEKEND,
    HOLIDAY,
    /** Free because the office says so. */
    OFFICE_DAY
}
