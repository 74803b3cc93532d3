package eu.reklamacje.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.SafetyRegister;
import eu.reklamacje.warning.Series;
import eu.reklamacje.warning.Warnings;
import eu.reklamacje.warning.ui.WarningNotes;
import eu.reklamacje.warning.ui.WarningWords;
import jakarta.annotation.security.RolesAllowed;

/** The safety register: which dangers were reported, what was found, and what was done. */
@Route("safety")
@RolesAllowed("SUPERVISOR")
@Menu(title = "safety.title", order = 7, icon = "shield")
class SafetyView extends Screen implements BeforeEnterObserver {

    private final DataProvider<SafetyRegister.Line, Void> lines;

    SafetyView(SafetyRegister register, Warnings warnings, WarningWords words, Office office) {
        super("safety");
        setHeading(getTranslation("safety.title"));
        lines = DataProvider.fromCallbacks(
                query -> register.page(query.getOffset(), query.getLimit()).stream(), _ -> register.count());
        var grid = new Grid<SafetyRegister.Line>();
        grid.addComponentColumn(line -> new Anchor(ComplaintLinks.to(line.id()), line.number()))
                .setHeader(getTranslation("column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> Dates.medium(office.local(line.receivedAt()).toLocalDate(), getLocale()))
                .setHeader(getTranslation("fact.RECEIVED_AT"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.country() == null ? "" : LocaleNames.country(line.country(), getLocale()))
                .setHeader(getTranslation("fact.CUSTOMER_COUNTRY"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::unit)
                .setHeader(getTranslation("safety.unit"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> text(line.danger()))
                .setHeader(getTranslation("safety.danger"))
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.addComponentColumn(line -> text(line.finding()))
                .setHeader(getTranslation("safety.finding"))
                .setWidth("6rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::done)
                .setHeader(getTranslation("safety.done"))
                .setWidth("7rem")
                .setFlexGrow(3);
        grid.setItems(lines);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("safety.empty"));
        grid.setSizeFull();
        var hint = new Div(getTranslation("safety.text"));
        hint.addClassName("hint");
        var export = Keys.on(
                new Button(
                        getTranslation("safety.export"),
                        VaadinIcon.DOWNLOAD_ALT.create(),
                        _ -> new SafetyExportDialog().open()),
                "e",
                getTranslation("safety.export"));
        export.addThemeVariants(ButtonVariant.TERTIARY);
        addActions(export);
        var body = new Div(grid);
        body.addClassName("screen-fill");
        var dangers = warnings.open().stream()
                .filter(one -> one.series().kind() == Series.Kind.DANGER)
                .toList();
        add(hint, new WarningNotes(dangers, words, true), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        lines.refreshAll();
    }

    private Component unit(SafetyRegister.Line line) {
        return text((line.model() == null ? "" : line.model()) + "\n" + (line.serial() == null ? "" : line.serial()));
    }

    private static Component text(String text) {
        var shown = new Span(text);
        shown.addClassName("register-text");
        shown.getElement().setAttribute("title", text);
        return shown;
    }

    private Component done(SafetyRegister.Line line) {
        var words = new StringBuilder(getTranslation("status." + line.status()));
        if (line.decision() != null) words.append(" · ").append(getTranslation("outcome." + line.decision()));
        if (line.remedy() != null) words.append(" · ").append(getTranslation("remedy." + line.remedy()));
        if (!line.cause().isEmpty()) words.append(" · ").append(line.cause());
        line.measures().forEach(measure -> words.append("\n").append(words(measure)));
        return text(words.toString());
    }

    private String words(Measure measure) {
        return Dates.shortDate(measure.on(), getLocale()) + " " + getTranslation("measure." + measure.kind()) + ": "
                + measure.text();
    }
}
