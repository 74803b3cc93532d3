package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.NextStep;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The next step in a reader's language. */
@Component
public class StepWords {

    private final Translations translations;

    StepWords(Translations translations) {
        this.translations = translations;
    }

    /** "Acknowledge". */
    public String name(NextStep.Due step, Locale locale) {
        return t("step." + step.step(), locale);
    }

    /** "by Thu 26 Nov: P4: nothing told since the acknowledgement". */
    public String why(NextStep.Due step, LocalDate today, Locale locale) {
        var why = t("step.why." + step.why(), locale);
        if (step.until() == null) return why;
        var day = Dates.shortDate(step.until(), locale);
        return t(step.until().isBefore(today) ? "step.since" : "step.until", locale, day, why);
    }

    private String t(String key, Locale locale, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }
}
