package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.deadline.StatutoryClocks;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

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
        var edit = new Button(getTranslation("action.edit"), _ -> edit(clock));
        var remove = new Button(
                getTranslation("policy.remove"),
                _ -> Notices.tell(clocks.remove(clock.id(), clock.version()), _ -> refresh()));
        for (var button : new Button[] {edit, remove})
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var actions = new Div(edit, remove);
        actions.addClassName("actions");
        return actions;
    }

    private void edit(StatutoryClocks.Clock clock) {
        var dialog = new Dialog(getTranslation("statutory.one"));
        dialog.setWidth("36rem");
        var country = new ComboBox<String>(getTranslation("statutory.country"));
        country.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::country, Collator.getInstance(getLocale())))
                .toList());
        country.setItemLabelGenerator(this::country);
        country.setValue(clock.country());
        var type = new Select<CustomerType>();
        type.setLabel(getTranslation("statutory.type"));
        type.setItems(CustomerType.values());
        type.setItemLabelGenerator(value -> getTranslation("customertype." + value));
        type.setValue(clock.customerType());
        var days = new IntegerField(getTranslation("statutory.days"));
        days.setMin(1);
        days.setMax(365);
        days.setValue(clock.days());
        var from = new DatePicker(getTranslation("policy.valid-from"));
        DatePickers.speak(from, getLocale());
        from.setValue(clock.validFrom());
        var law = new TextField(getTranslation("statutory.law"));
        law.setValue(clock.law());
        law.setPlaceholder("Ustawa o prawach konsumenta, art. 7a");
        var form = new FormLayout(country, type, days, from, law);
        form.setColspan(law, 2);
        dialog.add(form);
        var save = new Button(getTranslation("action.save"), _ -> {
            if (country.isEmpty() || days.isEmpty() || from.isEmpty()) {
                Notices.refused(getTranslation("refused.policy.incomplete"));
                return;
            }
            var wish = new StatutoryClocks.Clock(
                    clock.id(),
                    clock.version(),
                    country.getValue(),
                    type.getValue(),
                    days.getValue(),
                    law.getValue(),
                    from.getValue());
            Notices.tell(clocks.save(wish), _ -> {
                dialog.close();
                refresh();
            });
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        dialog.getFooter().add(new Button(getTranslation("action.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }
}
