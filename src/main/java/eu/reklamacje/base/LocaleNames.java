package eu.reklamacje.base;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Countries and languages as a reader calls them. */
public final class LocaleNames {

    private LocaleNames() {}

    /** A country's name; the code where Java knows none. */
    public static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** A language's name, by ISO 639. */
    public static String language(String code, Locale locale) {
        return Locale.of(code).getDisplayLanguage(locale);
    }

    /** The languages of customers (ISO 639): the office's own first, then by name. */
    public static List<String> languages(Locale locale) {
        var others = Stream.of(
                        "bg", "cs", "da", "el", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv", "nl", "no", "pt",
                        "ro", "sk", "sl", "sv", "uk")
                .sorted(Comparator.comparing(code -> language(code, locale), Collator.getInstance(locale)));
        return Stream.concat(Stream.of("pl", "en", "de"), others).toList();
    }
}
