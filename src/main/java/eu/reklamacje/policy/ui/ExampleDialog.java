package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.policy.PolicyExample;
import eu.reklamacje.policy.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One example: an event, and the date and the skipped days that were worked out by hand. */
final class ExampleDialog extends Dialog {

    private final ComboBox<String> calendar;
    private final Select<Rule> rule;
    private final DateTimePicker event;
    private final DatePicker due;
    private final TextField skipped;
    private final TextField source;

    ExampleDialog(PolicyServices services, PolicyExample example, Runnable changed) {
        setHeaderTitle(getTranslation("policy.examples.one"));
        setWidth("40rem");
        calendar = new ComboBox<>(getTranslation("policy.examples.calendar"));
        calendar.setItems(Stream.concat(
                        Holidays.choices().stream(),
                        services.directory().teams().stream().map(team -> "@" + team.name()))
                .toList());
        calendar.setItemLabelGenerator(
                code -> code.startsWith("@") ? code.substring(1) : code + " · " + Holidays.describe(code, getLocale()));
        calendar.setValue(example.calendar());
        rule = new Select<>();
        rule.setLabel(getTranslation("policy.examples.rule"));
        rule.setItems(Rule.ACKNOWLEDGE, Rule.PROGRESS, Rule.RESOLVE);
        rule.setItemLabelGenerator(value -> value.policy() + " · " + getTranslation("promise." + value));
        rule.setValue(example.rule());
        event = new DateTimePicker(getTranslation("policy.examples.event"));
        DatePickers.speak(event, getLocale());
        event.setValue(example.event());
        due = new DatePicker(getTranslation("policy.examples.due"));
        DatePickers.speak(due, getLocale());
        due.setValue(example.due());
        skipped = new TextField(getTranslation("policy.examples.skipped"));
        skipped.setHelperText(getTranslation("policy.examples.skipped.help"));
        skipped.setValue(example.skipped().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        source = new TextField(getTranslation("policy.examples.source"));
        source.setValue(example.source());
        var form = new FormLayout(calendar, rule, event, due, skipped, source);
        form.setColspan(skipped, 2);
        form.setColspan(source, 2);
        add(form);
        var save = new Button(getTranslation("action.save"), _ -> save(services, example, changed));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()));
        if (example.id() != 0) {
            var remove = new Button(
                    getTranslation("policy.remove"),
                    _ -> Notices.tell(services.examples().remove(example.id(), example.version()), _ -> done(changed)));
            remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            getFooter().add(remove);
        }
        getFooter().add(save);
    }

    private void save(PolicyServices services, PolicyExample example, Runnable changed) {
        if (calendar.isEmpty() || event.isEmpty() || due.isEmpty()) {
            Notices.refused(getTranslation("refused.policy.incomplete"));
            return;
        }
        try {
            var wish = new PolicyExample(
                    example.id(),
                    example.version(),
                    calendar.getValue(),
                    rule.getValue(),
                    event.getValue(),
                    due.getValue(),
                    dates(skipped.getValue()),
                    source.getValue().strip());
            Notices.tell(services.examples().save(wish), _ -> done(changed));
        } catch (DateTimeParseException wrong) {
            skipped.setInvalid(true);
            skipped.setErrorMessage(getTranslation("policy.examples.skipped.help"));
        }
    }

    private static List<LocalDate> dates(String text) {
        return Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .map(LocalDate::parse)
                .sorted()
                .toList();
    }

    private void done(Runnable changed) {
        close();
        changed.run();
    }
}
