package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fields that are bound to a record of the same names: every wrong one is marked at once, and the first of them gets the focus. */
final class Form<F extends Record> {

    private final Binder<F> binder;
    private final List<Binder.Binding<F, ?>> bindings = new ArrayList<>();

    Form(Class<F> type) {
        binder = new Binder<>(type);
        // What was typed and taken back is no change.
        binder.setChangeDetectionEnabled(true);
    }

    <T> void bind(HasValue<?, T> field, String component) {
        bindings.add(binder.forField(field).bind(component));
    }

    <T> void bindNeeded(HasValue<?, T> field, String component) {
        bindings.add(binder.forField(field).withValidator(Fields.needed()).bind(component));
        Fields.markRequired(field, true);
    }

    void carry(String... components) {
        for (var component : components)
            binder.forField(new ReadOnlyHasValue<>(_ -> {})).bind(component);
    }

    /** The field that it begins with: the one that asks for it, or the first. */
    Optional<Component> first() {
        var fields = binder.getFields()
                .filter(field -> field instanceof Focusable<?> && Fields.isVisible(field))
                .map(Component.class::cast)
                .toList();
        return fields.stream()
                .filter(field -> field.getElement().getProperty("autofocus", false))
                .findFirst()
                .or(() -> fields.stream().findFirst());
    }

    /** The fields of one line of text. */
    Stream<TextField> lines() {
        return binder.getFields().filter(TextField.class::isInstance).map(TextField.class::cast);
    }

    Binder<F> binder() {
        return binder;
    }

    /** What stands in the fields; nothing where something is wrong, which is marked then. */
    Optional<F> written() {
        // What is hidden, or was taken out of the form, is not judged: nobody could mend it.
        bindings.forEach(binding -> binding.setValidatorsDisabled(!Fields.isShown(binding.getField())));
        if (!Fields.focusFirstError(binder.validate())) return Optional.empty();
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
