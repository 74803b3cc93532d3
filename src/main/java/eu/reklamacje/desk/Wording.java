package eu.reklamacje.desk;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.listing.ComplaintSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and promises in a reader's language. */
@Component
class Wording {

    private final Translations translations;
    private final Promises promises;
    private final Office office;

    Wording(Translations translations, Promises promises, Office office) {
        this.translations = translations;
        this.promises = promises;
        this.office = office;
    }

    /** A date with its weekday. */
    String date(LocalDate date, Locale locale) {
        return Dates.date(date, locale);
    }

    /** A date with its weekday, for where there is little room: without the year. */
    String shortDate(LocalDate date, Locale locale) {
        return Dates.shortDate(date, locale);
    }

    /** An instant as the office's clock shows it. */
    String time(Instant instant, Locale locale) {
        return time(office.local(instant), locale);
    }

    String time(LocalDateTime local, Locale locale) {
        return Dates.time(local, locale);
    }

    /** "Zostały 3 dni robocze", "dziś", "2 dni robocze po terminie". */
    String daysLeft(int days, Locale locale) {
        if (days == 0) return translations.getTranslation("due.today", locale);
        return translations.getTranslation(days > 0 ? "due.left" : "due.overdue", locale, Math.abs(days));
    }

    Tone tone(ComplaintSummary row) {
        return row.nextDue() == null ? Tone.NONE : Tone.of(promises.daysLeft(row.teamId(), row.nextDue()));
    }

    /** The next open promise of a row: rule, date and working days left; empty where none is open. */
    String due(ComplaintSummary row, Locale locale) {
        if (row.nextDue() == null || row.nextPromise() == null) return "";
        return date(row.nextDue(), locale) + " · " + daysLeft(promises.daysLeft(row.teamId(), row.nextDue()), locale);
    }

    /** The same without the year, for tables and cards. */
    String shortDue(ComplaintSummary row, Locale locale) {
        if (row.nextDue() == null || row.nextPromise() == null) return "";
        return translations.getTranslation("promise.short." + row.nextPromise(), locale) + " "
                + shortDate(row.nextDue(), locale) + " · "
                + daysLeft(promises.daysLeft(row.teamId(), row.nextDue()), locale);
    }

    /** Office time as days and hours of a day of the office. */
    String duration(Duration time, Duration day, Locale locale) {
        long days = time.toMinutes() / Math.max(1, day.toMinutes());
        long minutes = time.minus(day.multipliedBy(days)).toMinutes();
        return translations.getTranslation("duration", locale, days, minutes / 60, minutes % 60);
    }

    int daysLeft(long team, Promise promise) {
        return promises.daysLeft(team, promise.due());
    }
}
