package eu.reklamacje.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Time as the office has it: only while it is open, on its working days, in its zone. */
public final class OfficeTime {

    private final TeamCalendar calendar;
    private final WorkingDays days;

    OfficeTime(TeamCalendar calendar, WorkingDays days) {
        this.calendar = calendar;
        this.days = days;
    }

    /** The instant itself while the office is open, else its next opening. */
    public Instant openFrom(Instant instant) {
        var date = calendar.date(instant);
        if (!days.isWorking(date) || !instant.isBefore(closes(date))) return opens(days.after(date, 1));
        return instant.isBefore(opens(date)) ? opens(date) : instant;
    }

    /** The instant at which the office has been open for so long since then. */
    public Instant after(Instant start, Duration open) {
        var from = openFrom(start);
        var left = open;
        for (var rest = rest(from); rest.compareTo(left) < 0; rest = rest(from)) {
            left = left.minus(rest);
            from = opens(days.after(calendar.date(from), 1));
        }
        return from.plus(left);
    }

    /** How long the office was open between two instants; zero where the second is not later. */
    public Duration between(Instant start, Instant end) {
        var open = Duration.ZERO;
        for (var from = openFrom(start); from.isBefore(end); from = opens(days.after(calendar.date(from), 1))) {
            var closes = closes(calendar.date(from));
            open = open.plus(Duration.between(from, closes.isBefore(end) ? closes : end));
        }
        return open;
    }

    /** How long the office is open on one of its days, where no clock is changed while it is. */
    public Duration day() {
        return Duration.between(calendar.hours().opens(), calendar.hours().closes());
    }

    private Duration rest(Instant from) {
        return Duration.between(from, closes(calendar.date(from)));
    }

    private Instant opens(LocalDate date) {
        return at(date, calendar.hours().opens());
    }

    private Instant closes(LocalDate date) {
        return at(date, calendar.hours().closes());
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(calendar.zone()).toInstant();
    }
}
