package eu.reklamacje.report.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.base.ui.IconMenu;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.report.Ages;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.FigureWords;
import eu.reklamacje.report.ReportMail;
import eu.reklamacje.report.ReportMails;
import eu.reklamacje.report.Reports;
import eu.reklamacje.report.Scope;
import eu.reklamacje.user.Team;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page for the monthly meeting: figures of a month beside those of the twelve before it, each with its definition and its complaints. */
@Route("reports")
@RolesAllowed("SUPERVISOR")
@Menu(title = "report.title", order = 7.6, icon = "chart")
class ReportsView extends Screen implements BeforeEnterObserver {

    private static final int CHOOSABLE = 36;
    private static final int FIRST_DAYS = 10;

    private final FigureWords words = FigureParts.words();
    private final Reports reports;
    private final ReportMails mails;
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
    private ReportUrl shown;

    ReportsView(Reports reports, ReportMails mails, ComplaintLists lists, Models models, Office office, Clock clock) {
        super("reports");
        this.reports = reports;
        this.mails = mails;
        this.lists = lists;
        this.office = office;
        this.clock = clock;
        shown = new ReportUrl(present(), Scope.ALL);
        setHeading(getTranslation("report.title"));
        month.setItems(Stream.iterate(present(), before -> before.minusMonths(1))
                .limit(CHOOSABLE)
                .toList());
        month.setItemLabelGenerator(one -> one == null ? "" : words.month(one));
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
        addActions(files(), mailMenu());
        add(bar, hint, figures);
    }

    private IconMenu files() {
        var menu = new IconMenu(VaadinIcon.DOWNLOAD_ALT, "export.title");
        for (var ending : List.of("pdf", "xlsx"))
            menu.add(
                    getTranslation("report.file." + ending),
                    () -> getUI().ifPresent(ui ->
                            Downloads.take(ui, shown.address().replaceFirst("^reports", "reports." + ending))));
        return menu;
    }

    private IconMenu mailMenu() {
        var menu = new IconMenu(VaadinIcon.ENVELOPE_O, "report.mail");
        var mine = mails.mine();
        for (var kind : ReportMail.values()) {
            var item = menu.add(getTranslation("report.mail." + kind));
            item.setCheckable(true);
            item.setChecked(mine.contains(kind));
            item.addClickListener(_ -> subscribe(kind, item.isChecked()));
        }
        return menu;
    }

    private void subscribe(ReportMail kind, boolean wanted) {
        Notices.tell(
                mails.subscribe(kind, wanted),
                _ -> Notices.done(getTranslation(wanted ? "report.mail.on" : "report.mail.off")));
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

    /** In its first days a month says little: whoever comes without a wish sees the one that is over. */
    private YearMonth usual() {
        return office.today(clock).getDayOfMonth() <= FIRST_DAYS ? present().minusMonths(1) : present();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = ReportUrl.read(event.getLocation().getQueryParameters(), usual());
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
        shown = asked;
        figures.removeAll();
        if (!reports.catchUp()) {
            var hint = new Paragraph(getTranslation("report.counting"));
            hint.addClassName("hint");
            figures.add(hint);
        }
        var report = reports.of(asked.scope(), asked.month());
        if (asked.scope().isWholeTeams()) {
            var ahead = reports.ahead(asked.scope());
            if (!ahead.isEmpty()) figures.add(new WorkPanel(ahead));
        }
        figures.add(
                new BalancePanel(
                        asked,
                        report.balance(),
                        report.then(Figure.BALANCE),
                        reports.forecast(asked.scope(), asked.month()),
                        Objects.requireNonNull(report.figures().get(Figure.RECEIVED))
                                .getLast()
                                .all()),
                ages(asked, report.ages()),
                new TimePanel(report.time()));
        report.figures()
                .forEach((figure, months) -> figures.add(new FigurePanel(figure, asked, months, report.then(figure))));
        if (!report.units().isEmpty()) figures.add(new UnitsPanel(report.units()));
        if (!report.costs().isEmpty()) figures.add(new CostPanel(report.costs()));
    }

    private AgesPanel ages(ReportUrl asked, Ages ages) {
        var oldest = lists.find(ages.oldest()).stream()
                .sorted(Comparator.comparingInt(one -> ages.oldest().indexOf(one.id())))
                .toList();
        return new AgesPanel(asked, ages, oldest);
    }
}
