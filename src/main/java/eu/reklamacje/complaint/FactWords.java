package eu.reklamacje.complaint;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Translations;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Facts as people read them. */
@Component
public class FactWords {

    private final Translations translations;

    FactWords(Translations translations) {
        this.translations = translations;
    }

    /** A fact's value in a reader's language. */
    public String value(Fact<?> fact, Facts facts, Locale locale) {
        return value(fact, facts.text(fact), locale);
    }

    /** A value, as it is kept as text, in a reader's language. */
    String value(Fact<?> fact, String text, Locale locale) {
        if (text.isEmpty()) return t("value.empty", locale);
        if (fact == Fact.CUSTOMER_COUNTRY) return LocaleNames.country(text, locale);
        if (fact == Fact.CUSTOMER_LANGUAGE) return LocaleNames.language(text, locale);
        return switch (fact.read(text)) {
            case Enum<?> choice -> t(key(choice), locale);
            case LocalDateTime at -> Dates.time(at, locale);
            case LocalDate day -> Dates.date(day, locale);
            case Boolean _ -> t("value.yes", locale);
            case null, default -> text;
        };
    }

    /** The key of a choice in the bundles. */
    public static String key(Enum<?> choice) {
        return choice.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + choice.name();
    }

    private String t(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
