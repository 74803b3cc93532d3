package eu.reklamacje.calendar;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import eu.reklamacje.base.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days of an ICS file, each with the name of its event: one of a series, and every day of a longer one, too. */
public final class IcsDays {

    private static final int LONGEST_FILE = 2_000_000;
    private static final int LONGEST_NAME = 120;
    private static final int MOST = 1000;
    private static final int MOST_REPEATS = 10_000;

    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, String> days = new TreeMap<>();

    private IcsDays(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** Reads the days from one to another; what lies outside is left out. */
    public static Result<Map<LocalDate, String>> read(String ics, LocalDate first, LocalDate last) {
        if (ics.length() > LONGEST_FILE) return Result.refused("refused.ics.large", LONGEST_FILE / 1_000_000);
        var calendars = Biweekly.parse(ics).all();
        if (calendars.isEmpty()) return Result.refused("refused.ics");
        var found = new IcsDays(first, last);
        for (var calendar : calendars) calendar.getEvents().forEach(found::take);
        if (found.days.size() > MOST) return Result.refused("refused.calendar.many", MOST);
        return found.days.isEmpty() ? Result.refused("refused.ics.empty") : Result.done(found.days);
    }

    private void take(VEvent event) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null || isCancelled(event)) return;
        long length = length(event);
        // The library gives instants; what counts is the day that the file writes, wherever it and this server are.
        var start = event.getDateStart().getValue();
        long apart = written(start).toEpochDay() - here(start).toEpochDay();
        var dates = event.getDateIterator(TimeZone.getDefault());
        for (int repeat = 0; repeat < MOST_REPEATS && dates.hasNext(); repeat++) {
            var begins = here(dates.next()).plusDays(apart);
            if (begins.isAfter(last)) return;
            for (long day = 0; day < length && days.size() <= MOST; day++) keep(begins.plusDays(day), name(event));
        }
    }

    private void keep(LocalDate day, String name) {
        if (!day.isBefore(first) && !day.isAfter(last)) days.putIfAbsent(day, name);
    }

    /** How many days one event takes; its end is the day after its last. */
    private static long length(VEvent event) {
        var end = event.getDateEnd() == null ? null : event.getDateEnd().getValue();
        if (end == null) return lasting(event);
        long days = written(end).toEpochDay()
                - written(event.getDateStart().getValue()).toEpochDay();
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
    private static boolean endsWithin(ICalDate end) {
        var parts = end.getRawComponents();
        return end.hasTime() && (parts == null || parts.getHour() > 0 || parts.getMinute() > 0);
    }

    private static LocalDate here(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    private static LocalDate written(ICalDate date) {
        var parts = date.getRawComponents();
        return parts == null ? here(date) : LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
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
