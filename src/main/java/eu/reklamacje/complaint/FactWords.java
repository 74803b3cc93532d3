package eu.reklamacje.complaint;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Translations;
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
    public String value(Fact fact, Object value, Locale locale) {
        var text = String.valueOf(value);
        if (text.isEmpty()) return t("value.empty", locale);
        return switch (fact) {
            case KIND -> t("kind." + text, locale);
            case CHANNEL -> t("channel." + text, locale);
            case SEVERITY -> t("severity." + text, locale);
            case CUSTOMER_TYPE -> t("customertype." + text, locale);
            case CUSTOMER_COUNTRY -> LocaleNames.country(text, locale);
            case CUSTOMER_LANGUAGE -> LocaleNames.language(text, locale);
            case RECEIVED_AT -> Dates.time(LocalDateTime.parse(text), locale);
            case MODEL_UNKNOWN, SERIAL_UNKNOWN, TICKET_UNKNOWN, IDEA_NONE, RESTRICTED -> t("value.yes", locale);
            default -> text;
        };
    }

    private String t(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
