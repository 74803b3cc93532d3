package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.StepReason;
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

    /** The same where there is little room. */
    public String shortName(NextStep.Due step, Locale locale) {
        return t("step.short." + step.step(), locale);
    }

    /** "by Thu 26 Nov: P4: nothing told since the acknowledgement". */
    public String why(NextStep.Due step, LocalDate today, Locale locale) {
        var until = step.until();
        boolean late = until != null && until.isBefore(today);
        // What is said of a date that is near is wrong once it has passed.
        boolean near = late && step.why() == StepReason.DATE_IN_DANGER;
        var why = t("step.why." + (near ? "DATE_PASSED" : step.why()), locale);
        return until == null ? why : t(late ? "step.since" : "step.until", locale, Dates.shortDate(until, locale), why);
    }

    private String t(String key, Locale locale, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }
}
