package eu.reklamacje.alert.ui;

import eu.reklamacje.alert.Alert;
import eu.reklamacje.alert.AlertWords;
import eu.reklamacje.alert.UnseenAlerts;
import eu.reklamacje.base.Translations;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.ui.DueWords;
import eu.reklamacje.policy.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        return about == null
                ? words.of(alert, locale)
                : told(about.access(), alert.type(), alert.rule(), alert.stage(), alert.due(), locale);
    }

    /** The same of an alert that nobody has seen. */
    String of(UnseenAlerts.Unseen alert, Locale locale) {
        return told(alert.access(), alert.type(), alert.rule(), alert.stage(), alert.due(), locale);
    }

    private String told(
            Access about,
            Alert.Type type,
            @Nullable String rule,
            @Nullable Stage stage,
            @Nullable LocalDate due,
            Locale locale) {
        if (rule == null || due == null || !ON_DATES.contains(type)) return words.of(type, rule, stage, due, locale);
        long team = about.teamId();
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
