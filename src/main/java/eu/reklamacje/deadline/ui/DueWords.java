package eu.reklamacje.deadline.ui;

import eu.reklamacje.base.Translations;
import eu.reklamacje.deadline.HandlingTime;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How long is left, and how long something took, in a reader's language. */
@Component
public class DueWords {

    private final Translations translations;

    DueWords(Translations translations) {
        this.translations = translations;
    }

    /** "Zostały 3 dni robocze", "dziś", "2 dni robocze po terminie". */
    public String daysLeft(int workingDays, Locale locale) {
        if (workingDays == 0) return translations.getTranslation("due.today", locale);
        return translations.getTranslation(workingDays > 0 ? "due.left" : "due.overdue", locale, Math.abs(workingDays));
    }

    /** Office time as days and hours of a day of the office. */
    String duration(Duration time, HandlingTime handling, Locale locale) {
        var day = handling.day();
        long days = time.toMinutes() / Math.max(1, day.toMinutes());
        long minutes = time.minus(day.multipliedBy(days)).toMinutes();
        return translations.getTranslation("duration", locale, days, minutes / 60, minutes % 60);
    }
}
