package eu.reklamacje.alert;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Translations;
import eu.reklamacje.policy.Stage;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts in a reader's words. */
@Component
public class AlertWords {

    private final Translations translations;

    AlertWords(Translations translations) {
        this.translations = translations;
    }

    public String of(Alert alert, Locale locale) {
        return of(alert.type(), alert.rule(), alert.stage(), alert.due(), locale);
    }

    public String of(
            Alert.Type type, @Nullable String rule, @Nullable Stage stage, @Nullable LocalDate due, Locale locale) {
        if (rule == null) return translations.getTranslation("alert." + type, locale);
        var date = due == null ? "" : Dates.medium(due, locale);
        return translations.getTranslation(
                "alert." + type,
                locale,
                translations.getTranslation("promise." + rule, locale),
                date,
                stage == null ? 0 : stage.days());
    }
}
