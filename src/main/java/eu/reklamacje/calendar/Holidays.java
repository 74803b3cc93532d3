package eu.reklamacje.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public holidays of a country or region, by Jollyday. Kept per year, because every list asks for them. */
public final class Holidays {

    private record Year(String calendar, int year) {}

    private static final Map<Year, Map<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();
    /** Legge 151/2025: Saint Francis, a public holiday from 2026 on, which Jollyday does not know yet. */
    private static final int ITALY_SAINT_FRANCIS_SINCE = 2026;

    private Holidays() {}

    /** @param calendar Jollyday's country, or country and region: {@code pl}, {@code de-by} */
    public static boolean isHoliday(String calendar, LocalDate day) {
        return name(calendar, day).isPresent();
    }

    /** The name of the holiday that a day is: its key in the bundles, behind {@code holiday.}. */
    public static Optional<String> name(String calendar, LocalDate day) {
        return Optional.ofNullable(KNOWN.computeIfAbsent(new Year(calendar, day.getYear()), Holidays::read)
                .get(day));
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

    /** The countries whose holidays have names in our three languages, and that can be chosen. */
    public static final List<String> COUNTRIES = List.of("pl", "de", "es", "fr", "it", "nl");

    /** All calendars that can be chosen: the countries and their regions. */
    public static List<String> choices() {
        return COUNTRIES.stream().flatMap(country -> regions(country).stream()).toList();
    }

    /** A calendar's country, and its region where it has one: "Niemcy, Bayern". */
    public static String describe(String calendar, Locale locale) {
        var path = calendar.split("-", -1);
        var country = Locale.of("", path[0].toUpperCase(Locale.ROOT)).getDisplayCountry(locale);
        return path.length == 1 ? country : country + ", " + region(path, locale);
    }

    private static String region(String[] path, Locale locale) {
        var hierarchy = manager(path[0]).getCalendarHierarchy();
        for (var part : Arrays.copyOfRange(path, 1, path.length)) {
            hierarchy = hierarchy.getChildren().get(part);
            if (hierarchy == null) return part;
        }
        var name = hierarchy.getDescription(locale);
        return name == null || name.isBlank() || name.equals("undefined")
                ? path[path.length - 1].toUpperCase(Locale.ROOT)
                : name;
    }

    /** A country's calendar and those of its regions, as {@link #isKnown} takes them. */
    static List<String> regions(String country) {
        var regions = manager(country).getCalendarHierarchy().getChildren().keySet().stream()
                .map(region -> country + "-" + region);
        return Stream.concat(Stream.of(country), regions).toList();
    }

    private static Map<LocalDate, String> read(Year wanted) {
        var path = wanted.calendar.split("-", -1);
        var dates =
                manager(path[0])
                        .getHolidays(java.time.Year.of(wanted.year), Arrays.copyOfRange(path, 1, path.length))
                        .stream()
                        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                        .collect(Collectors.toMap(
                                Holiday::getDate, holiday -> key(holiday.getPropertiesKey()), (one, _) -> one));
        if (path[0].equals("it") && wanted.year >= ITALY_SAINT_FRANCIS_SINCE) {
            dates.put(LocalDate.of(wanted.year, Month.OCTOBER, 4), "ST_FRANCIS_OF_ASSISI");
        }
        return Map.copyOf(dates);
    }

    /** Jollyday parts some keys by religion: "christian.EASTER_MONDAY". */
    private static String key(String propertiesKey) {
        return propertiesKey.substring(propertiesKey.lastIndexOf('.') + 1);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
