package eu.reklamacje.deadline;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Translations;
import eu.reklamacje.calendar.Counting;
import eu.reklamacje.calendar.Day;
import eu.reklamacje.calendar.DayKind;
import eu.reklamacje.calendar.Step;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Explanations of dates in a reader's words: on the screen, and as a paragraph of a letter. */
@Component
public class Explaining {

    private static final String NONE = "none";

    private final Translations translations;

    Explaining(Translations translations) {
        this.translations = translations;
    }

    /** How a date was counted, and which days but Saturdays and Sundays were left out. */
    public String paragraph(Explanation explanation, Locale locale) {
        var left = explanation.steps().stream()
                .filter(Predicate.not(Step::isCounted))
                .filter(step -> step.day().kind() != DayKind.WEEKEND)
                .map(step -> Language.longDate(step.day().date(), locale) + " (" + reason(step.day(), locale) + ")")
                .collect(Collectors.joining(", "));
        var counting = explanation.policy().policy().counting();
        return translations.getTranslation(
                "why.paragraph",
                locale,
                explanation.days(),
                translations.getTranslation("why.from." + explanation.event(), locale),
                Language.longDate(explanation.start(), locale),
                Language.longDate(explanation.due(), locale),
                left.isEmpty() ? NONE : left,
                counting.eventDayCounts() ? "yes" : "no",
                weekend(counting, locale));
    }

    /** The days of the week that never count. */
    private String weekend(Counting counting, Locale locale) {
        if (counting.workdays().equals(Counting.USUAL.workdays()))
            return translations.getTranslation("why.weekend.usual", locale);
        return EnumSet.complementOf(EnumSet.copyOf(counting.workdays())).stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? NONE : names));
    }

    /** Why a day is not counted; empty for one that is. */
    public String reason(Day day, Locale locale) {
        return switch (day.kind()) {
            case WORKING -> "";
            case WEEKEND -> translations.getTranslation("why.weekend", locale);
            case HOLIDAY -> translations.getTranslation("holiday." + day.name(), locale);
            case OFFICE_DAY -> day.name();
        };
    }
}
