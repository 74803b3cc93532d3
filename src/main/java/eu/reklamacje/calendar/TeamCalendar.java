package eu.reklamacje.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The days on which a team works.
 *
 * @param calendar Jollyday's country or region
 * @param zone the zone in which a day of the team begins and ends
 * @param free the office's own free days, and what it calls them
 * @param worked public holidays on which the office works all the same
 */
public record TeamCalendar(String calendar, ZoneId zone, Map<LocalDate, String> free, Set<LocalDate> worked) {

    /** A country's or region's calendar, without any days of an office's own. */
    public static TeamCalendar plain(String calendar, ZoneId zone) {
        return new TeamCalendar(calendar, zone, Map.of(), Set.of());
    }

    public WorkingDays days() {
        return new WorkingDays(this::day);
    }

    /** What a day is. */
    public Day day(LocalDate date) {
        var weekday = date.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) return Day.of(date, Day.Kind.WEEKEND);
        var own = free.get(date);
        if (own != null) return new Day(date, Day.Kind.OFFICE_DAY, own);
        if (worked.contains(date)) return Day.of(date, Day.Kind.WORKING);
        return Holidays.name(calendar, date)
                .map(name -> new Day(date, Day.Kind.HOLIDAY, name))
                .orElse(Day.of(date, Day.Kind.WORKING));
    }

    /** The date of an instant in the team's zone. */
    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant at which a day begins in the team's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
