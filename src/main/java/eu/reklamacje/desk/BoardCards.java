package eu.reklamacje.desk;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.complaint.ui.StepWords;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.ui.SummaryWords;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts rows into the words of cards, for one reader. */
@Component
class BoardCards {

    private final Directory directory;
    private final SummaryWords words;
    private final StepWords stepWords;
    private final Translations translations;
    private final Office office;
    private final Clock clock;

    BoardCards(
            Directory directory,
            SummaryWords words,
            StepWords stepWords,
            Translations translations,
            Office office,
            Clock clock) {
        this.directory = directory;
        this.words = words;
        this.stepWords = stepWords;
        this.translations = translations;
        this.office = office;
        this.clock = clock;
    }

    Board.Card card(ComplaintSummary row, Person reader, Locale locale) {
        var due = words.due(row, locale);
        var handler = row.handlerId() == null ? t("handler.nobody", locale) : directory.name(row.handlerId());
        var severity = row.severity() == Severity.NORMAL ? "" : t("severity." + row.severity(), locale);
        var step = row.next() == null || row.next().step() == Step.NONE
                ? ""
                : stepWords.shortName(row.next().on(office.today(clock)), locale);
        var assessment = row.assessment() == null ? "" : t("assessment." + row.assessment(), locale);
        return new Board.Card(
                row.id(),
                false,
                row.version(),
                row.number(),
                row.status().name(),
                row.customer(),
                row.model() == null ? "" : row.model(),
                row.handlerId(),
                handler,
                row.handlerId() == null ? "" : initials(handler),
                row.about(),
                step,
                words.shortDue(row, locale),
                words.tinyDue(row, locale),
                words.tone(row).css(),
                severity,
                StatusBadge.css(row.severity()),
                assessment,
                tags(row, locale),
                Stream.of(row.number(), row.customer(), row.about(), severity, step, due, handler, assessment)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                order(row),
                Rights.mayWrite(reader, row.access()),
                reader.supervises(row.teamId()));
    }

    /** Sorts like the database: by urgency, in the finished columns the last first. */
    private static String order(ComplaintSummary row) {
        if (row.status().isFinished())
            return String.valueOf(Long.MAX_VALUE - row.statusSince().toEpochMilli());
        return (row.severity() == Severity.SAFETY ? "0" : "1")
                + (row.nextDue() == null ? "9999-12-31" : row.nextDue().toString())
                + row.severity().ordinal();
    }

    private List<String> tags(ComplaintSummary row, Locale locale) {
        var tags = new ArrayList<String>();
        if (row.secondStage()) tags.add(t("complaint.second-stage", locale));
        if (row.restricted()) tags.add(t("complaint.restricted", locale));
        return tags;
    }

    List<Board.Column> columns(Map<Status, Integer> counts, Locale locale) {
        return Status.BOARD.stream()
                .map(status -> new Board.Column(
                        status,
                        t(status == Status.CLOSED ? "board.closed" : "status." + status, locale),
                        status == Status.CLOSED ? t("board.closed.hint", locale) : "",
                        StatusBadge.css(status),
                        counts.getOrDefault(status, 0)))
                .toList();
    }

    /** The people whom the reader may want to give a card: of the own teams, or of all. */
    List<Board.Colleague> people(Person reader, Map<Long, ComplaintLists.Load> loads, Locale locale) {
        return directory.people().stream()
                .filter(person -> person.handlesCases() && !person.teams().isEmpty())
                .filter(person ->
                        reader.supervisesAll() || person.teams().stream().anyMatch(reader.teams()::contains))
                .map(person ->
                        colleague(person, loads.getOrDefault(person.id(), new ComplaintLists.Load(0, 0)), locale))
                .toList();
    }

    private Board.Colleague colleague(Person person, ComplaintLists.Load load, Locale locale) {
        var away = directory
                .absence(person.id(), office.today(clock))
                .map(absence ->
                        translations.getTranslation("start.away", locale, Dates.shortDate(absence.lastDay(), locale)))
                .orElse("");
        return new Board.Colleague(
                person.id(),
                person.name(),
                initials(person.name()),
                load.open(),
                load.overdue(),
                translations.getTranslation("board.load", locale, load.open(), load.overdue()),
                away);
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .limit(2)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    Map<String, String> texts(Locale locale) {
        return Map.of(
                "people", t("board.people", locale),
                "more", t("board.more", locale),
                "empty", t("board.empty", locale),
                "nobody", t("handler.nobody", locale),
                "nothingDue", t("due.nothing", locale),
                "move", t("action.move", locale),
                "assign", t("action.assign", locale));
    }

    private String t(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
