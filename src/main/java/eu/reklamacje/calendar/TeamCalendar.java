package eu.reklamacje.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The days on which a team works.
 *
 * @param calendar Jollyday's country or region
 * @param zone the zone in which a day of the team begins and ends
 * @param free the office's own free days
 * @param worked public holidays on which the office works all the same
 */
public record TeamCalendar(String calendar, ZoneId zone, Set<LocalDate> free, Set<LocalDate> worked) {

    public WorkingDays days() {
        return new WorkingDays(day -> free.contains(day) || Holidays.isHoliday(calendar, day) && !worked.contains(day));
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
