package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BinderValidationStatus;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.base.Text;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields as our forms have them, and what their bindings ask. */
public final class Fields {

    /** Short enough that nothing older than two seconds is lost, long enough not to send every key. */
    private static final int TYPING_MILLIS = 700;

    private Fields() {}

    /** A field whose words reach the server while they are being typed, so that they can be kept. */
    public static <F extends TextFieldBase<?, String>> F typed(F field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return field;
    }

    /** Enter in a line of text does it, with what was typed there. */
    public static void onEnter(TextField line, Runnable does) {
        // What is typed is known before the key that follows it.
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.addKeyDownListener(Key.ENTER, _ -> does.run());
    }

    /** A choice among values; their words stand in the bundles behind the prefix. */
    public static <T> Select<T> choice(String label, String prefix, Collection<T> values) {
        var select = new Select<T>();
        select.setLabel(words(label));
        select.setItems(values);
        select.setItemLabelGenerator(
                value -> value == null ? select.getEmptySelectionCaption() : words(prefix + value));
        return select;
    }

    public static DatePicker day(String label) {
        var picker = new DatePicker(words(label));
        DatePickers.speak(picker, UI.getCurrent().getLocale());
        return picker;
    }

    public static IntegerField number(String label, int least, int most) {
        var field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        var range = UI.getCurrent().getTranslation("problem.number-out-of-range", least, most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(words("problem.unreadable"))
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        return field;
    }

    /** Fields beside one another. */
    public static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }

    /** Fields in as many columns of that width as there is room for. */
    public static FormLayout columns(String width, Component... fields) {
        var form = new FormLayout(fields);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth(width);
        form.setExpandFields(true);
        return form;
    }

    /** Needs a value that says something. */
    public static <T> Validator<T> needed() {
        return checked(value -> value == null || value.toString().isBlank()
                ? Optional.of(Text.of("problem.missing"))
                : Optional.empty());
    }

    /** Needs what a pure rule finds no problem with. */
    public static <T> Validator<T> checked(Function<@Nullable T, Optional<Text>> problem) {
        return (value, _) -> problem.apply(value)
                .map(found -> com.vaadin.flow.data.binder.ValidationResult.error(words(found)))
                .orElseGet(com.vaadin.flow.data.binder.ValidationResult::ok);
    }

    /** Whether somebody can see it: neither it nor what it stands in is hidden, and it has not been taken out of the form. */
    static boolean isShown(HasValue<?, ?> field) {
        return isVisible(field) && ((Component) field).isAttached();
    }

    /** Whether it will be seen when what it belongs to is opened. */
    static boolean isVisible(HasValue<?, ?> field) {
        for (var part = Optional.of((Component) field);
                part.isPresent();
                part = part.get().getParent()) if (!part.get().isVisible()) return false;
        return true;
    }

    /** Is judged only while it can be seen. */
    public static void whereShown(Binder.Binding<?, ?> binding) {
        binding.setIsAppliedPredicate(bound -> isShown(bound.getField()));
    }

    /** Shows that a field must not be empty; but of date and time together, which are a group, ARIA lets nobody say so. */
    public static void markRequired(HasValue<?, ?> field, boolean required) {
        field.setRequiredIndicatorVisible(required && !(field instanceof DateTimePicker));
    }

    /** Everything wrong has been marked; the first of it gets the focus. */
    public static boolean focusFirstError(BinderValidationStatus<?> status) {
        status.getFieldValidationErrors().stream()
                .map(BindingValidationStatus::getField)
                .findFirst()
                .ifPresent(Fields::focus);
        return status.isOk();
    }

    public static void focus(HasValue<?, ?> field) {
        if (field instanceof Focusable<?> focusable) focusable.focus();
    }

    public static String words(Text text) {
        var arguments =
                text.arguments().stream().map(argument -> argument instanceof Text inner ? words(inner) : argument);
        return UI.getCurrent().getTranslation(text.key(), arguments.toArray());
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
