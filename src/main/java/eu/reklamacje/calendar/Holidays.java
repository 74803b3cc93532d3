package eu.reklamacje.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of a country or region, by Jollyday. Kept per year, because every list asks for them. */
public final class Holidays {

    private record Year(String calendar, int year) {}

    private static final Map<Year, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();
    /** Legge 151/2025: Saint Francis, a public holiday from 2026 on, which Jollyday does not know yet. */
    private static final int ITALY_SAINT_FRANCIS_SINCE = 2026;

    private Holidays() {}

    /** @param calendar Jollyday's country, or country and region: {@code pl}, {@code de-by} */
    public static boolean isHoliday(String calendar, LocalDate day) {
        return KNOWN.computeIfAbsent(new Year(calendar, day.getYear()), Holidays::read)
                .contains(day);
    }

    /** Whether Jollyday knows the country or region. */
    public static boolean isKnown(String calendar) {
        var path = calendar.split("-", -1);
        if (!HolidayManager.getSupportedCalendarCodes().contains(path[0].toUpperCase(Locale.ROOT))) return false;
        var hierarchy = manager(path[0]).getCalendarHierarchy();
        for (var part : Arrays.copyOfRange(path, 1, path.length)) {
            hierarchy = hierarchy.getChildren().get(part);
            if (hierarchy == null) return false;
        }
        return true;
    }

    private static Set<LocalDate> read(Year wanted) {
        var path = wanted.calendar.split("-", -1);
        var dates =
                manager(path[0])
                        .getHolidays(java.time.Year.of(wanted.year), Arrays.copyOfRange(path, 1, path.length))
                        .stream()
                        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                        .map(holiday -> holiday.getDate())
                        .collect(Collectors.toSet());
        if (path[0].equals("it") && wanted.year >= ITALY_SAINT_FRANCIS_SINCE) {
            dates.add(LocalDate.of(wanted.year, Month.OCTOBER, 4));
        }
        return Set.copyOf(dates);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
