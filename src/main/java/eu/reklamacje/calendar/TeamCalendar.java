package eu.reklamacje.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The days on which a team works.
 *
 * @param region Jollyday's country, or country and region: {@code pl}, {@code de-by}
 * @param zone the zone in which a day of the team begins and ends
 * @param hours when it is open on them, for alerts
 * @param own the office's own days: free in addition, or worked although a public holiday
 */
public record TeamCalendar(String region, ZoneId zone, OfficeHours hours, Map<LocalDate, OfficeDay> own) {

    public TeamCalendar {
        own = Map.copyOf(own);
    }

    /** A country's or region's calendar, without any days of an office's own. */
    public static TeamCalendar plain(String region, ZoneId zone) {
        return new TeamCalendar(region, zone, OfficeHours.USUAL, Map.of());
    }

    /** The calendar of the head office, with which a new team begins. */
    public static TeamCalendar office(ZoneId zone) {
        return plain("pl", zone);
    }

    public WorkingDays days() {
        return days(Counting.USUAL);
    }

    public WorkingDays days(Counting counting) {
        return new WorkingDays(date -> day(date, counting), counting.eventDayCounts());
    }

    /** What a day is. */
    public Day day(LocalDate date) {
        return day(date, Counting.USUAL);
    }

    private Day day(LocalDate date, Counting counting) {
        if (!counting.workdays().contains(date.getDayOfWeek())) return Day.of(date, DayKind.WEEKEND);
        var office = own.get(date);
        if (office != null)
            return office.free() ? new Day(date, DayKind.OFFICE_DAY, office.name()) : Day.of(date, DayKind.WORKING);
        return Holidays.name(region, date)
                .map(name -> new Day(date, DayKind.HOLIDAY, name))
                .orElse(Day.of(date, DayKind.WORKING));
    }

    /** The date of an instant in the team's zone. */
    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant at which a day begins in the team's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public OfficeTime officeTime() {
        return officeTime(Counting.USUAL);
    }

    public OfficeTime officeTime(Counting counting) {
        return new OfficeTime(this, days(counting));
    }
}
