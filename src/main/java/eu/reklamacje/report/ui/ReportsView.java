package eu.reklamacje.report.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.report.Costs;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.FrozenMonths;
import eu.reklamacje.report.Reports;
import eu.reklamacje.report.Scope;
import eu.reklamacje.report.Standings;
import eu.reklamacje.user.Team;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page for the monthly meeting: figures of a month beside those of the twelve before it, each with its definition and its complaints. */
@Route("reports")
@RolesAllowed("SUPERVISOR")
@Menu(title = "report.title", order = 7.6, icon = "chart")
class ReportsView extends Screen implements BeforeEnterObserver {

    private static final int MONTHS = 13;
    private static final int CHOOSABLE = 36;

    private final Reports reports;
    private final Standings standings;
    private final Costs costs;
    private final FrozenMonths frozen;
    private final ComplaintLists lists;
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

    ReportsView(
            Reports reports,
            Standings standings,
            Costs costs,
            FrozenMonths frozen,
            ComplaintLists lists,
            Models models,
            Office office,
            Clock clock) {
        super("reports");
        this.reports = reports;
        this.standings = standings;
        this.costs = costs;
        this.frozen = frozen;
        this.lists = lists;
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
        if (!reports.catchUp()) {
            var hint = new Paragraph(getTranslation("report.counting"));
            hint.addClassName("hint");
            figures.add(hint);
        }
        var then = frozen.months(asked.scope(), asked.month(), MONTHS);
        figures.add(
                new BalancePanel(asked, standings.balance(asked.scope(), asked.month()), then.get(Figure.BALANCE)),
                ages(asked),
                new TimePanel(standings.time(asked.scope(), asked.month())));
        reports.months(asked.scope(), asked.month(), MONTHS)
                .forEach((figure, months) ->
                        figures.add(new FigurePanel(figure, asked, months, then.getOrDefault(figure, Map.of()))));
        var table = costs.of(asked.scope(), asked.month());
        if (!table.isEmpty()) figures.add(new CostPanel(table));
    }

    private AgesPanel ages(ReportUrl asked) {
        var ages = standings.ages(asked.scope(), asked.month());
        var oldest = lists.find(ages.oldest()).stream()
                .sorted(Comparator.comparingInt(one -> ages.oldest().indexOf(one.id())))
                .toList();
        return new AgesPanel(asked, ages, oldest);
    }
}
