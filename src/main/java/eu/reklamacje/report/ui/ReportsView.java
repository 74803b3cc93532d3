package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.Reports;
import eu.reklamacje.report.Scope;
import eu.reklamacje.user.Team;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page for the monthly meeting: figures of a month beside those of the twelve before it, each with its definition and its complaints. */
@Route("reports")
@RolesAllowed("SUPERVISOR")
@Menu(title = "report.title", order = 8, icon = "chart")
class ReportsView extends Screen implements BeforeEnterObserver {

    private static final int MONTHS = 13;
    private static final int CHOOSABLE = 36;

    private final Reports reports;
    private final Office office;
    private final Clock clock;
    private final Select<YearMonth> month = new Select<>();
    private final ComboBox<Team> team;
    private final ComboBox<Kind> kind;
    private final ComboBox<Severity> severity;
    private final ComboBox<String> country;
    private final ComboBox<String> model;
    private final Div figures = new Div();
    private boolean showing;

    ReportsView(Reports reports, Models models, Office office, Clock clock) {
        super("reports");
        this.reports = reports;
        this.office = office;
        this.clock = clock;
        setHeading(getTranslation("report.title"));
        month.setItems(Stream.iterate(present(), before -> before.minusMonths(1))
                .limit(CHOOSABLE)
                .toList());
        month.setItemLabelGenerator(one -> one == null ? "" : FigureWords.month(one, getLocale()));
        month.setAriaLabel(getTranslation("report.month"));
        team = choice("filter.team", reports.teams(), Team::name);
        kind = choice("filter.kind", List.of(Kind.values()), one -> getTranslation("kind." + one));
        severity = choice("filter.severity", List.of(Severity.values()), one -> getTranslation("severity." + one));
        country = choice(
                "filter.country",
                Arrays.asList(Locale.getISOCountries()),
                code -> LocaleNames.country(code, getLocale()));
        model = choice("filter.model", models.choosable(), Function.identity());
        Stream.<HasValue<?, ?>>of(month, team, kind, severity, country, model)
                .forEach(field -> field.addValueChangeListener(_ -> choose()));
        var bar = new Div(month, team, kind, severity, country, model);
        bar.addClassName("filter-bar");
        figures.addClassName("figures");
        var hint = new Paragraph(getTranslation("report.hint"));
        hint.addClassName("hint");
        add(bar, hint, figures);
    }

    private <T> ComboBox<T> choice(String label, List<T> items, Function<T, String> name) {
        var box = new ComboBox<T>();
        box.setItems(items);
        box.setItemLabelGenerator(name::apply);
        box.setPlaceholder(getTranslation(label));
        box.setAriaLabel(getTranslation(label));
        box.setClearButtonVisible(true);
        return box;
    }

    private YearMonth present() {
        return YearMonth.from(office.today(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = ReportUrl.read(event.getLocation().getQueryParameters(), present());
        showing = true;
        month.setValue(asked.month());
        var scope = asked.scope();
        team.setValue(reports.teams().stream()
                .filter(one -> Long.valueOf(one.id()).equals(scope.team()))
                .findFirst()
                .orElse(null));
        kind.setValue(scope.kind());
        severity.setValue(scope.severity());
        country.setValue(orNull(scope.country()));
        model.setValue(orNull(scope.model()));
        showing = false;
        show(asked);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void choose() {
        if (showing) return;
        var chosen = new ReportUrl(
                month.getValue(),
                new Scope(
                        team.getValue() == null ? null : team.getValue().id(),
                        kind.getValue(),
                        severity.getValue(),
                        country.getValue() == null ? "" : country.getValue(),
                        model.getValue() == null ? "" : model.getValue()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, chosen.address()));
        show(chosen);
    }

    private void show(ReportUrl asked) {
        figures.removeAll();
        for (var figure : Figure.values())
            figures.add(panel(figure, asked, reports.months(figure, asked.scope(), asked.month(), MONTHS)));
    }

    private Component panel(Figure figure, ReportUrl asked, List<Reports.Month> months) {
        var now = months.getLast();
        var value = new Span(FigureWords.value(figure, now));
        value.addClassName("figure-value");
        var interval = new Span(FigureWords.interval(figure, now));
        var before =
                new Span(getTranslation("report.before", FigureWords.whole(figure, months.get(months.size() - 2))));
        Stream.of(interval, before).forEach(line -> line.addClassName("hint"));
        interval.setVisible(!interval.getText().isEmpty());
        var panel = new Section(
                new H2(FigureWords.name(figure)),
                value,
                interval,
                before,
                parts(figure, asked, now),
                bars(figure, asked, months),
                details("report.definition", new Paragraph(getTranslation("report.definition." + figure))),
                details("report.table", table(figure, asked, months)));
        panel.addClassNames("panel", "month-figure");
        return panel;
    }

    private Details details(String summary, Component content) {
        return new Details(getTranslation(summary), content);
    }

    /** Each part with its number, which leads to its complaints. */
    private Component parts(Figure figure, ReportUrl asked, Reports.Month month) {
        var parts = new Div();
        parts.addClassName("figure-parts");
        var names = figure.isRate()
                ? List.of(Figure.GOOD, Figure.BAD)
                : month.parts().keySet().stream().sorted().toList();
        for (var part : names) {
            var label = FigureWords.counted(figure, part, month.count(part));
            parts.add(month.count(part) == 0 ? new Span(label) : link(figure, asked, part, label));
        }
        return parts;
    }

    private static Anchor link(Figure figure, ReportUrl asked, String part, String text) {
        return new Anchor(ReportCasesView.address(figure, asked, part), text);
    }

    private Component bars(Figure figure, ReportUrl asked, List<Reports.Month> months) {
        int most =
                Math.max(1, months.stream().mapToInt(Reports.Month::all).max().orElse(1));
        var bars = months.stream()
                .map(month -> new MonthBars.Bar(
                        figure.isRate()
                                ? month.all() == 0 ? 0 : (double) month.rate().good() / month.all()
                                : (double) month.all() / most,
                        FigureWords.month(month.month(), getLocale()) + ": " + FigureWords.whole(figure, month),
                        asked.at(month.month()).address(),
                        month.month().equals(asked.month())))
                .toList();
        return new MonthBars(
                getTranslation(
                        "report.sentence",
                        FigureWords.name(figure),
                        FigureWords.month(asked.month(), getLocale()),
                        FigureWords.whole(figure, months.getLast())),
                bars);
    }

    private Component table(Figure figure, ReportUrl asked, List<Reports.Month> months) {
        var table = new NativeTable(new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("report.month")),
                new NativeTableHeaderCell(FigureWords.name(figure)))));
        var body = new NativeTableBody();
        for (var month : months.reversed()) {
            var value = FigureWords.whole(figure, month);
            body.add(new NativeTableRow(
                    new NativeTableCell(FigureWords.month(month.month(), getLocale())),
                    month.all() == 0
                            ? new NativeTableCell(value)
                            : new NativeTableCell(link(figure, asked.at(month.month()), "", value))));
        }
        table.add(body);
        return table;
    }
}
