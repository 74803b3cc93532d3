package eu.reklamacje.alert.ui;

import eu.reklamacje.alert.Alert;
import eu.reklamacje.alert.AlertWords;
import eu.reklamacje.alert.UnseenAlerts;
import eu.reklamacje.base.Translations;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.ui.DueWords;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Alerts as the bell tells them: how long there is left, instead of a date that one has to count from. */
@Component
final class BellWords {

    private static final Set<Alert.Type> ON_DATES =
            EnumSet.of(Alert.Type.DUE_SOON, Alert.Type.DUE_TODAY, Alert.Type.BROKEN);

    private final AlertWords words;
    private final DueWords dueWords;
    private final Promises promises;
    private final TeamCalendars calendars;
    private final Translations translations;
    private final Clock clock;

    BellWords(
            AlertWords words,
            DueWords dueWords,
            Promises promises,
            TeamCalendars calendars,
            Translations translations,
            Clock clock) {
        this.words = words;
        this.dueWords = dueWords;
        this.promises = promises;
        this.calendars = calendars;
        this.translations = translations;
        this.clock = clock;
    }

    /** "Resolution: 2 hours left"; with how far it has climbed. */
    String of(Alert alert, Locale locale) {
        var told = told(alert, locale);
        return alert.step() == 0 ? told : translations.getTranslation("alert.climbed", locale, told);
    }

    private String told(Alert alert, Locale locale) {
        var about = alert.about();
        var due = alert.due();
        if (about == null || due == null || alert.rule() == null || !ON_DATES.contains(alert.type()))
            return words.of(alert, locale);
        return left(about.access().teamId(), alert.rule(), due, locale);
    }

    /** The same of an alert that nobody has seen. */
    String of(UnseenAlerts.Unseen alert, Locale locale) {
        return alert.rule() == null || alert.due() == null || !ON_DATES.contains(alert.type())
                ? words.of(alert.type(), alert.rule(), alert.stage(), alert.due(), locale)
                : left(alert.access().teamId(), alert.rule(), alert.due(), locale);
    }

    private String left(long team, String rule, LocalDate due, Locale locale) {
        int days = promises.daysLeft(team, due);
        var left = days == 0 ? today(team, due, locale) : dueWords.daysLeft(days, locale);
        return translations.getTranslation("promise." + rule, locale) + ": " + left;
    }

    /** Until the office closes. */
    private String today(long team, LocalDate due, Locale locale) {
        var calendar = calendars.of(team);
        var closes = due.atTime(calendar.hours().closes()).atZone(calendar.zone());
        long minutes = Duration.between(clock.instant(), closes).toMinutes();
        if (minutes < 1) return dueWords.daysLeft(0, locale);
        return minutes < 60
                ? translations.getTranslation("due.minutes", locale, minutes)
                : translations.getTranslation("due.hours", locale, minutes / 60);
    }
}
