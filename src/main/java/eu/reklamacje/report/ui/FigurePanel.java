package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.FigureWords;
import eu.reklamacje.report.Month;
import eu.reklamacje.report.Reported;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A figure of a month, as it is known now and as it was reported, beside those of the months before it. */
final class FigurePanel extends ReportPanel {

    private final FigureWords words = FigureParts.words();

    private final Figure figure;
    private final ReportUrl asked;
    private final List<Month> months;
    private final Map<YearMonth, Reported> then;

    FigurePanel(Figure figure, ReportUrl asked, List<Month> months, Map<YearMonth, Reported> then) {
        super("report.figure." + figure);
        this.figure = figure;
        this.asked = asked;
        this.months = months;
        this.then = then;
        var now = months.getLast();
        add(value(words.value(figure, now)));
        var interval = words.interval(figure, now);
        if (!interval.isEmpty()) add(hint(interval));
        if (differs(now)) add(reported(now));
        if (months.size() > 1)
            add(hint(getTranslation("report.before", words.whole(figure, months.get(months.size() - 2)))));
        if (now.told()) add(parts(now));
        add(bars());
        define(figure.name());
        details("report.table", table());
    }

    private boolean differs(Month now) {
        var was = then.get(now.month());
        return was != null && !was.month().parts().equals(now.parts());
    }

    /** What was told then, with the way to what has changed since. */
    private Anchor reported(Month now) {
        var was = Objects.requireNonNull(then.get(now.month()));
        return new Anchor(
                ReportCasesView.address(figure, asked.at(now.month()), ""),
                getTranslation("report.then", words.whole(figure, was.month())));
    }

    /** Each part with its number, which leads to its complaints. */
    private Component parts(Month month) {
        var parts = new Div();
        parts.addClassName("figure-parts");
        var names = figure.isRate()
                ? List.of(Figure.GOOD, Figure.BAD)
                : month.parts().keySet().stream().sorted().toList();
        for (var part : names) {
            var label = words.counted(figure, part, month.count(part));
            parts.add(
                    month.count(part) == 0
                            ? new Span(label)
                            : new Anchor(ReportCasesView.address(figure, asked, part), label));
        }
        return parts;
    }

    private Component bars() {
        var bars = months.stream()
                .map(month -> new MonthBars.Bar(
                        figure.height(month, months),
                        words.month(month.month()) + ": " + words.whole(figure, month),
                        asked.at(month.month()).address(),
                        month.month().equals(asked.month())))
                .toList();
        return new MonthBars(
                getTranslation(
                        "report.sentence",
                        words.name(figure),
                        words.month(asked.month()),
                        words.whole(figure, months.getLast())),
                bars);
    }

    private Component table() {
        var table =
                new SmallTable(getTranslation("report.month"), words.name(figure), getTranslation("report.reported"));
        for (var month : months.reversed()) {
            var value = words.whole(figure, month);
            table.row(
                    words.month(month.month()),
                    month.all() == 0 || !month.told()
                            ? value
                            : new Anchor(ReportCasesView.address(figure, asked.at(month.month()), ""), value),
                    then.containsKey(month.month())
                            ? words.whole(figure, then.get(month.month()).month())
                            : "");
        }
        return table;
    }
}
