package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.ui.StepWords;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.ui.DueWords;
import eu.reklamacje.deadline.ui.Tone;
import eu.reklamacje.listing.ComplaintSummary;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The next open promise of a complaint in a list, in a reader's language. */
@Component
public class SummaryWords {

    private final Translations translations;
    private final Promises promises;
    private final DueWords words;
    private final StepWords steps;
    private final Office office;

    SummaryWords(Translations translations, Promises promises, DueWords words, StepWords steps, Office office) {
        this.translations = translations;
        this.promises = promises;
        this.words = words;
        this.steps = steps;
        this.office = office;
    }

    public Tone tone(ComplaintSummary row) {
        return row.nextDue() == null ? Tone.NONE : Tone.of(promises.daysLeft(row.teamId(), row.nextDue()));
    }

    /** Date and working days left; empty where no promise is open. */
    public String due(ComplaintSummary row, Locale locale) {
        if (row.nextDue() == null || row.nextPromise() == null) return "";
        return Dates.date(row.nextDue(), locale) + " · "
                + words.daysLeft(promises.daysLeft(row.teamId(), row.nextDue()), locale);
    }

    /** Rule, date without the year and working days left, for tables and cards. */
    public String shortDue(ComplaintSummary row, Locale locale) {
        if (row.nextDue() == null || row.nextPromise() == null) return "";
        return translations.getTranslation("promise.short." + row.nextPromise(), locale) + " "
                + Dates.shortDate(row.nextDue(), locale) + " · "
                + words.daysLeft(promises.daysLeft(row.teamId(), row.nextDue()), locale);
    }

    /** Rule, date without the year and the shortest figure, for a list: "P4 Fri, 30 Oct · −20". */
    String listedDue(ComplaintSummary row, Locale locale) {
        if (row.nextDue() == null || row.nextPromise() == null) return "";
        return translations.getTranslation("promise.short." + row.nextPromise(), locale) + " "
                + Dates.shortDate(row.nextDue(), locale) + " · " + tinyDue(row, locale);
    }

    /** "−3", "today", "2 d": for a card. */
    public String tinyDue(ComplaintSummary row, Locale locale) {
        if (row.nextDue() == null) return "";
        int left = promises.daysLeft(row.teamId(), row.nextDue());
        if (left == 0) return translations.getTranslation("due.tiny.today", locale);
        return translations.getTranslation(left > 0 ? "due.tiny.left" : "due.tiny.late", locale, Math.abs(left));
    }

    /** What is to be done next. */
    String step(ComplaintSummary row, Locale locale) {
        return row.next() == null ? "" : steps.name(row.next().on(promises.today(row.teamId())), locale);
    }

    /** When it was received, by the office's clock. */
    String received(ComplaintSummary row, Locale locale) {
        return office.time(row.receivedAt(), locale);
    }
}
