package eu.reklamacje.base;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates and times as screens write them. */
public final class Dates {

    private Dates() {}

    /** A date with its weekday. */
    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale).format(date);
    }

    /** A date without its weekday: "14 kwi 2026". */
    public static String medium(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** A date with its weekday, for where there is little room: without the year. */
    public static String shortDate(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(date);
    }

    public static String time(LocalDateTime local, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(local);
    }
}
