package eu.reklamacje.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a policy counts days (policy.md, counting 1 and 2).
 *
 * @param workdays the days of the week that can be working days
 * @param eventDayCounts whether the day of the event is day 1, if it is a working day; else it is day zero
 */
public record Counting(Set<DayOfWeek> workdays, boolean eventDayCounts) {

    /** Monday to Friday, and the day of the event is not counted. */
    public static final Counting USUAL = new Counting(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false);

    public Counting {
        if (workdays.isEmpty()) throw new IllegalArgumentException("a week without working days");
        workdays = Set.copyOf(workdays);
    }
}
