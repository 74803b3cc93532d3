package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.export.Table;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Order;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of an address as a table that leaves the house: its filter, its order and its columns. */
@Component
class ListTable {

    private final ComplaintLists lists;
    private final OfficeCalendar calendar;
    private final SummaryWords words;
    private final FilterWords filterWords;
    private final Directory directory;
    private final Translations translations;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    ListTable(
            ComplaintLists lists,
            OfficeCalendar calendar,
            SummaryWords words,
            FilterWords filterWords,
            Directory directory,
            Translations translations,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.lists = lists;
        this.calendar = calendar;
        this.words = words;
        this.filterWords = filterWords;
        this.directory = directory;
        this.translations = translations;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    Table of(FilterUrl state) {
        var person = signedIn.person();
        var locale = person.language().locale();
        var columns = columns(state);
        var sort = state.other("sort");
        var order = Order.named(sort.replaceFirst("^-", ""));
        var titles = new ArrayList<>(List.of(t("column.number", locale)));
        columns.forEach(column -> titles.add(t("column." + column, locale)));
        return new Table(
                t("complaints.title", locale),
                titles,
                about(state, person, locale),
                row -> lists.each(calendar.filter(state), order, !sort.startsWith("-"), complaint -> {
                    var cells = new ArrayList<@Nullable Object>();
                    cells.add(complaint.number());
                    columns.forEach(column -> cells.add(cell(column, complaint, locale)));
                    row.accept(cells);
                }));
    }

    /** What the filter asked for, who took it, and when. */
    private List<List<String>> about(FilterUrl state, Person person, Locale locale) {
        var about = new ArrayList<>(filterWords.of(state, locale));
        if (about.isEmpty()) about.add(List.of(t("export.filter", locale), t("export.all", locale)));
        about.add(List.of(t("export.by", locale), person.name()));
        about.add(List.of(t("export.at", locale), Dates.time(office.local(clock.instant()), locale)));
        return about;
    }

    private static List<String> columns(FilterUrl state) {
        var chosen = state.other("columns").isEmpty()
                ? ComplaintGrid.USUAL
                : Set.of(state.other("columns").split(",", 20));
        return ComplaintGrid.COLUMNS.stream().filter(chosen::contains).toList();
    }

    private @Nullable Object cell(String column, ComplaintSummary row, Locale locale) {
        return switch (column) {
            case "severity" -> t("severity." + row.severity(), locale);
            case "status" -> t("status." + row.status(), locale);
            case "customer" -> row.customer();
            case "about" -> row.about();
            case "step" -> words.step(row, locale);
            case "due" -> row.nextDue();
            case "handler" -> row.handlerId() == null ? "" : directory.name(row.handlerId());
            case "model" -> row.model();
            case "serial" -> row.serial();
            case "kind" -> t("kind." + row.kind(), locale);
            case "team" -> directory.team(row.teamId()).name();
            case "country" -> row.country() == null ? "" : LocaleNames.country(row.country(), locale);
            case "received" -> office.local(row.receivedAt());
            default -> throw new IllegalArgumentException(column);
        };
    }

    private String t(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
