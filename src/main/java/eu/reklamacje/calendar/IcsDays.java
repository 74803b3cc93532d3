package eu.reklamacje.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import eu.reklamacje.base.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days of an ICS file, each with the name of its event: one of a series, and every day of a longer one, too. */
public final class IcsDays {

    private static final int LONGEST_FILE = 2_000_000;
    private static final int LONGEST_NAME = 120;
    /** How the feeds begin the description of a day that is only remembered, and of one on which nobody works. */
    private static final List<String> OBSERVANCES = List.of(
            "observance",
            "obchody",
            "feier-/gedenktag",
            "gedenktag",
            "jour de commémoration",
            "célébration",
            "festividad",
            "ricorrenza",
            "herdenking",
            "svátek",
            "observância",
            "helgdag");

    private static final List<String> PUBLIC = List.of(
            "public holiday",
            "święto publiczne",
            "gesetzlicher feiertag",
            "jour férié",
            "día festivo",
            "festività pubblica",
            "nationale feestdag",
            "státní svátek",
            "feriado");
    private static final int MOST = 1000;
    private static final int MOST_REPEATS = 10_000;

    private final LocalDate first;
    private final LocalDate last;
    private final ZoneId zone;
    private final Map<LocalDate, IcsDay> days = new TreeMap<>();

    private IcsDays(LocalDate first, LocalDate last, ZoneId zone) {
        this.first = first;
        this.last = last;
        this.zone = zone;
    }

    /**
     * A day of the file.
     *
     * @param observance whether the file says that it is only remembered, as Mother's Day is, and that people work
     */
    public record IcsDay(String name, boolean observance) {}

    /**
     * Reads the days from one to another; what lies outside is left out.
     *
     * @param office where a day begins that the file writes as an instant and in no zone of its own
     */
    public static Result<Map<LocalDate, IcsDay>> read(byte[] file, LocalDate first, LocalDate last, ZoneId office) {
        if (file.length > LONGEST_FILE) return Result.refused("refused.ics.large", LONGEST_FILE / 1_000_000);
        var ics = IcsText.of(file);
        if (ics.isEmpty()) return Result.refused("refused.ics.charset");
        var calendars = Biweekly.parse(ics.get()).all();
        if (calendars.isEmpty()) return Result.refused("refused.ics");
        var found = new IcsDays(first, last, IcsText.zone(ics.get()).orElse(office));
        for (var calendar : calendars) found.take(calendar);
        if (found.days.size() > MOST) return Result.refused("refused.calendar.many", MOST);
        return found.days.isEmpty() ? Result.refused("refused.ics.empty") : Result.done(found.days);
    }

    /** What one day of a series was moved to stands in an event of its own, which names the day that it replaces. */
    private void take(ICalendar calendar) {
        var moved = new HashMap<String, Set<LocalDate>>();
        for (var event : calendar.getEvents()) {
            var replaces = event.getRecurrenceId();
            if (replaces != null && replaces.getValue() != null)
                moved.computeIfAbsent(uid(event), _ -> new HashSet<>()).add(day(replaces.getValue()));
        }
        for (var event : calendar.getEvents())
            take(event, event.getRecurrenceId() == null ? moved.getOrDefault(uid(event), Set.of()) : Set.of());
    }

    private static String uid(VEvent event) {
        return event.getUid() == null ? "" : String.valueOf(event.getUid().getValue());
    }

    private void take(VEvent event, Set<LocalDate> moved) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null || isCancelled(event)) return;
        long length = length(event);
        // The library gives instants; what counts is the day that the file means, wherever it and this server are.
        var start = event.getDateStart().getValue();
        long apart = day(start).toEpochDay() - here(start).toEpochDay();
        var dates = event.getDateIterator(TimeZone.getDefault());
        for (int repeat = 0; repeat < MOST_REPEATS && dates.hasNext(); repeat++) {
            var begins = here(dates.next()).plusDays(apart);
            if (begins.isAfter(last)) return;
            if (moved.contains(begins)) continue;
            for (long day = 0; day < length && days.size() <= MOST; day++) keep(begins.plusDays(day), event);
        }
    }

    private void keep(LocalDate day, VEvent event) {
        if (!day.isBefore(first) && !day.isAfter(last))
            days.putIfAbsent(day, new IcsDay(name(event), isObservance(event)));
    }

    /** As the feeds of holidays mark it; what they call a public holiday is one, however it is shown. */
    private static boolean isObservance(VEvent event) {
        var description = event.getDescription() == null
                ? ""
                : clean(event.getDescription().getValue());
        var lower = description.toLowerCase(Locale.ROOT);
        if (PUBLIC.stream().anyMatch(lower::startsWith)) return false;
        return OBSERVANCES.stream().anyMatch(lower::startsWith)
                || event.getTransparency() != null && event.getTransparency().isTransparent();
    }

    /** How many days one event takes; its end is the day after its last. */
    private long length(VEvent event) {
        var end = event.getDateEnd() == null ? null : event.getDateEnd().getValue();
        if (end == null) return lasting(event);
        long days = day(end).toEpochDay() - day(event.getDateStart().getValue()).toEpochDay();
        return Math.clamp(endsWithin(end) ? days + 1 : days, 1, MOST);
    }

    /** An event without an end may say how long it lasts. */
    private static long lasting(VEvent event) {
        var duration = event.getDuration() == null ? null : event.getDuration().getValue();
        if (duration == null) return 1;
        long days = duration.toMillis() / Duration.ofDays(1).toMillis();
        return Math.clamp(days, 1, MOST);
    }

    private static boolean isCancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    /** An end with a time of day belongs to that day, but midnight is where the day before ends. */
    private boolean endsWithin(ICalDate end) {
        var parts = end.getRawComponents();
        if (isInstant(end)) return !isMidnight(end);
        return end.hasTime() && (parts == null || parts.getHour() > 0 || parts.getMinute() > 0);
    }

    private static LocalDate here(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    /** A whole day that was written as an instant in UTC is the day that begins then: in the calendar's zone, or in UTC itself. */
    private LocalDate day(ICalDate date) {
        if (isInstant(date)) {
            var there = date.toInstant().atZone(zone);
            return there.toLocalTime().equals(LocalTime.MIDNIGHT) || !isUtcMidnight(date)
                    ? there.toLocalDate()
                    : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        }
        var parts = date.getRawComponents();
        return parts == null ? here(date) : LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }

    private static boolean isInstant(ICalDate date) {
        return date.hasTime()
                && date.getRawComponents() != null
                && date.getRawComponents().isUtc();
    }

    private boolean isMidnight(ICalDate date) {
        return date.toInstant().atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT) || isUtcMidnight(date);
    }

    private static boolean isUtcMidnight(ICalDate date) {
        return date.toInstant().atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String name(VEvent event) {
        var summary = event.getSummary() == null ? null : event.getSummary().getValue();
        var name = clean(summary);
        return name.isEmpty() ? "ICS" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
