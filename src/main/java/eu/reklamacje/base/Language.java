package eu.reklamacje.base;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The languages that the screens speak. */
public enum Language {
    POLISH("pl-PL", "Polski"),
    ENGLISH("en-GB", "English"),
    GERMAN("de-DE", "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in that language, as a language menu shows it. */
    public String ownName() {
        return ownName;
    }

    /** The nearest language to a browser's wish; Polish where there is none. */
    public static Language nearest(Locale wish) {
        for (var language : values()) if (language.locale.getLanguage().equals(wish.getLanguage())) return language;
        return POLISH;
    }

    /** A date as letters and explanations write it: "14 kwietnia 2026". */
    public static String longDate(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
