package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.policy.PolicyExample;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.user.Directory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One example: an event, and the date and the skipped days that were worked out by hand. */
final class ExampleDialog extends FormDialog<PolicyExample> {

    ExampleDialog(PolicyExample example, PolicyExamples examples, Directory directory, Runnable changed) {
        super(PolicyExample.class, "", "40rem");
        setHeaderTitle(getTranslation("policy.examples.one"));
        var calendar = calendar(directory);
        var rule = rule();
        var event = new DateTimePicker(getTranslation("policy.examples.event"));
        DatePickers.speak(event, getLocale());
        var due = Fields.day("policy.examples.due");
        var skipped = new TextField(getTranslation("policy.examples.skipped"));
        skipped.setHelperText(getTranslation("policy.examples.skipped.help"));
        var source = new TextField(getTranslation("policy.examples.source"));
        bindNeeded(calendar, "calendar");
        bindNeeded(rule, "rule");
        bindNeeded(event, "event");
        bindNeeded(due, "due");
        forField(skipped)
                .withConverter(Converter.from(this::dates, ExampleDialog::words))
                .bind("skipped");
        forField(source).withConverter(String::strip, text -> text).bind("source");
        carry("id", "version");
        show(example);
        var form = new FormLayout(calendar, rule, event, due, skipped, source);
        form.setColspan(skipped, 2);
        form.setColspan(source, 2);
        add(form);
        saves(getTranslation("action.save"), examples::save, _ -> changed.run());
        if (example.id() != 0) getFooter().addComponentAtIndex(1, remove(example, examples, changed));
    }

    private ComboBox<String> calendar(Directory directory) {
        var calendar = new ComboBox<String>(getTranslation("policy.examples.calendar"));
        calendar.setItems(Stream.concat(
                        Holidays.choices().stream(), directory.teams().stream().map(team -> "@" + team.name()))
                .toList());
        calendar.setItemLabelGenerator(
                code -> code.startsWith("@") ? code.substring(1) : code + " · " + Holidays.describe(code, getLocale()));
        return calendar;
    }

    private Select<Rule> rule() {
        var rule = new Select<Rule>();
        rule.setLabel(getTranslation("policy.examples.rule"));
        rule.setItems(Rule.ACKNOWLEDGE, Rule.PROGRESS, Rule.RESOLVE);
        rule.setItemLabelGenerator(value -> value.policy() + " · " + getTranslation("promise." + value));
        return rule;
    }

    private Button remove(PolicyExample example, PolicyExamples examples, Runnable changed) {
        var remove = new Button(
                getTranslation("policy.remove"),
                _ -> Notices.tell(examples.remove(example.id(), example.version()), _ -> {
                    close();
                    changed.run();
                }));
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return remove;
    }

    private Result<List<LocalDate>> dates(String text) {
        try {
            return Result.ok(Arrays.stream(text.strip().split("[\\s,;]+"))
                    .filter(word -> !word.isEmpty())
                    .map(LocalDate::parse)
                    .sorted()
                    .toList());
        } catch (DateTimeParseException wrong) {
            return Result.error(getTranslation("policy.examples.skipped.help"));
        }
    }

    private static String words(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }
}
