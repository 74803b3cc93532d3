package eu.reklamacje.report;

import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Office;
import eu.reklamacje.export.Table;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A month's report as tables: one for each figure, the definitions, and the complaints. */
@Component
class MonthTables {

    private final MonthCases cases;
    private final Directory directory;
    private final Office office;
    private final Clock clock;

    MonthTables(MonthCases cases, Directory directory, Office office, Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.office = office;
        this.clock = clock;
    }

    List<Table> of(MonthReport report, FigureWords words, Person reader) {
        var tables = new ArrayList<Table>();
        tables.add(overview(report, words, reader));
        report.figures().forEach((figure, months) -> tables.add(figure(report, figure, months, words)));
        tables.add(balance(report, words));
        tables.add(ages(report, words));
        tables.add(time(report, words));
        if (!report.costs().isEmpty()) tables.add(costs(report, words));
        if (!report.units().isEmpty()) tables.add(units(report, words));
        tables.add(definitions(words));
        tables.add(cases.of(report, words, reader));
        return tables;
    }

    /** What was asked for, by whom and when. */
    List<List<String>> about(MonthReport report, FigureWords words, Person reader) {
        var about = new ArrayList<List<String>>();
        var scope = report.scope();
        var locale = reader.language().locale();
        about.add(List.of(words.t("report.month"), words.month(report.month())));
        about.add(List.of(words.t("filter.team"), teams(scope, words)));
        if (scope.kind() != null) about.add(List.of(words.t("filter.kind"), words.t("kind." + scope.kind())));
        if (scope.severity() != null)
            about.add(List.of(words.t("filter.severity"), words.t("severity." + scope.severity())));
        if (!scope.country().isEmpty())
            about.add(List.of(words.t("filter.country"), LocaleNames.country(scope.country(), locale)));
        if (!scope.model().isEmpty()) about.add(List.of(words.t("filter.model"), scope.model()));
        about.add(List.of(words.t("export.by"), reader.name()));
        about.add(List.of(words.t("export.at"), office.time(clock.instant(), locale)));
        return about;
    }

    private String teams(Scope scope, FigureWords words) {
        if (scope.team() == null) return words.t("report.all-teams");
        return directory.teams().stream()
                .filter(team -> Long.valueOf(team.id()).equals(scope.team()))
                .map(team -> team.name())
                .findFirst()
                .orElse("");
    }

    /** All figures of the month; says what was asked for. */
    Table overview(MonthReport report, FigureWords words, Person reader) {
        return new Table(
                words.month(report.month()),
                List.of(words.t("report.figure"), words.month(report.month()), words.t("report.reported")),
                about(report, words, reader),
                row -> report.figures().forEach((figure, months) -> {
                    var then = report.then(figure).get(report.month());
                    add(
                            row,
                            words.name(figure),
                            words.whole(figure, months.getLast()),
                            then == null ? "" : words.whole(figure, then.month()));
                }));
    }

    private static void add(Consumer<List<@Nullable Object>> row, @Nullable Object... cells) {
        row.accept(Arrays.asList(cells));
    }

    private static Table table(String name, List<String> columns, Table.Rows rows) {
        return new Table(name, columns, List.of(), rows);
    }

    private static Table figure(MonthReport report, Figure figure, List<Month> months, FigureWords words) {
        var parts = figure.isRate()
                ? List.of(Figure.GOOD, Figure.BAD)
                : months.stream()
                        .flatMap(month -> month.parts().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        var columns = new ArrayList<>(List.of(words.t("report.month")));
        parts.forEach(part -> columns.add(words.part(figure, part)));
        columns.addAll(List.of("n", words.name(figure), words.t("report.reported")));
        return table(words.name(figure), columns, row -> {
            for (var month : months) {
                var cells = new ArrayList<@Nullable Object>(List.of(words.month(month.month())));
                parts.forEach(part -> cells.add(month.told() ? month.count(part) : null));
                cells.add(month.told() ? month.all() : null);
                cells.add(words.whole(figure, month));
                var then = report.then(figure).get(month.month());
                cells.add(then == null ? "" : words.whole(figure, then.month()));
                row.accept(cells);
            }
        });
    }

    private static Table balance(MonthReport report, FigureWords words) {
        var balance = report.balance();
        return table(
                words.t("report.balance"),
                List.of(words.t("report.balance.line"), words.t("report.balance.number")),
                row -> {
                    add(row, words.t("report.balance.start"), balance.start());
                    Balance.CAME.forEach(part -> add(row, words.part(Figure.BALANCE, part), balance.count(part)));
                    Balance.WENT.forEach(part -> add(row, words.part(Figure.BALANCE, part), -balance.count(part)));
                    add(row, words.t("report.balance.end"), balance.end());
                    add(
                            row,
                            words.t(
                                    balance.addsUp() ? "report.balance.right" : "report.balance.wrong",
                                    balance.counted()),
                            balance.counted());
                });
    }

    private static Table ages(MonthReport report, FigureWords words) {
        return table(
                words.t("report.ages"),
                List.of(words.t("report.ages"), words.t("report.balance.number")),
                row -> Stream.of(AgeBand.values())
                        .forEach(band -> add(
                                row,
                                words.t("report.band." + band),
                                report.ages().bands().getOrDefault(band, 0))));
    }

    private static Table time(MonthReport report, FigureWords words) {
        return table(
                words.t("report.time"),
                List.of(words.t("report.time.days"), words.t("report.time.part")),
                row -> report.time().steps().forEach(step -> add(row, step.days(), 1 - step.share())));
    }

    private static Table costs(MonthReport report, FigureWords words) {
        return table(
                words.t("report.costs"),
                List.of(
                        words.t("report.costs.remedy"),
                        words.t("report.costs.cause"),
                        words.t("report.costs.many"),
                        words.t("report.costs.median"),
                        words.t("report.costs.sum"),
                        words.t("report.costs.currency")),
                row -> {
                    for (var line : report.costs().remedies())
                        add(
                                row,
                                words.t("remedy." + line.of()),
                                "",
                                line.many(),
                                line.median(),
                                line.sum(),
                                line.currency());
                    for (var line : report.costs().causes())
                        add(
                                row,
                                "",
                                line.of().isEmpty() ? words.t("report.costs.unknown") : line.of(),
                                line.many(),
                                line.median(),
                                line.sum(),
                                line.currency());
                });
    }

    private static Table units(MonthReport report, FigureWords words) {
        return table(
                words.t("report.units"),
                List.of(
                        words.t("column.model"),
                        words.t("report.complaints"),
                        words.t("report.units.field"),
                        words.t("report.units.rate"),
                        words.t("report.units.low"),
                        words.t("report.units.high")),
                row -> report.units()
                        .forEach(rate -> add(
                                row,
                                rate.model(),
                                rate.complaints(),
                                rate.units(),
                                rate.rate(),
                                rate.low(),
                                rate.high())));
    }

    private static Table definitions(FigureWords words) {
        return table(
                words.t("report.definition"), List.of(words.t("report.figure"), words.t("report.definition")), row -> {
                    Figure.monthly().forEach(figure -> add(row, words.name(figure), words.definition(figure)));
                    for (var other : List.of("BALANCE", "AGES", "TIME", "COST", "UNITS"))
                        add(
                                row,
                                words.t(
                                        switch (other) {
                                            case "BALANCE" -> "report.balance";
                                            case "AGES" -> "report.ages";
                                            case "TIME" -> "report.time";
                                            case "UNITS" -> "report.units";
                                            default -> "report.costs";
                                        }),
                                words.t("report.definition." + other));
                });
    }
}
