package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.deadline.StatutoryClocks;
import java.time.LocalDate;

/** What laws ask for beside the policy, by country and kind of customer. */
final class StatutoryPart extends Composite<Div> {

    private final StatutoryClocks clocks;
    private final LocalDate today;
    private final Grid<StatutoryClocks.Clock> grid = new Grid<>();

    StatutoryPart(StatutoryClocks clocks, Changes changes, LocalDate today) {
        this.clocks = clocks;
        this.today = today;
        getContent().addClassName("stack");
        var add = new Button(getTranslation("statutory.add"), _ -> edit(empty()));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(add);
        bar.addClassName("actions");
        grid.addColumn(clock -> country(clock.country())).setHeader(getTranslation("statutory.country"));
        grid.addColumn(clock -> getTranslation("customertype." + clock.customerType()))
                .setHeader(getTranslation("statutory.type"));
        grid.addColumn(StatutoryClocks.Clock::days).setHeader(getTranslation("statutory.days"));
        grid.addColumn(StatutoryClocks.Clock::law)
                .setHeader(getTranslation("statutory.law"))
                .setFlexGrow(3);
        grid.addColumn(clock -> Dates.medium(clock.validFrom(), getLocale()))
                .setHeader(getTranslation("policy.valid-from"));
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("statutory.empty"));
        getContent().add(new Paragraph(getTranslation("statutory.text")), bar, grid);
        refresh();
        Listening.to(changes, this, change -> change.topic().equals(Change.POLICY), _ -> refresh());
    }

    private void refresh() {
        grid.setItems(clocks.all());
    }

    private StatutoryClocks.Clock empty() {
        return new StatutoryClocks.Clock(0, 0, "PL", CustomerType.CONSUMER, 14, "", today);
    }

    private String country(String code) {
        return LocaleNames.country(code, getLocale());
    }

    private Component actions(StatutoryClocks.Clock clock) {
        var edit = Buttons.small(getTranslation("action.edit"), () -> edit(clock));
        var remove = Buttons.small(
                getTranslation("policy.remove"),
                () -> Notices.tell(clocks.remove(clock.id(), clock.version()), _ -> refresh()));
        var actions = new Div(edit, remove);
        actions.addClassName("actions");
        return actions;
    }

    private void edit(StatutoryClocks.Clock clock) {
        new StatutoryDialog(clock, clocks, this::refresh).open();
    }
}
