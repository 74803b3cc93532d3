package eu.reklamacje.base.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import eu.reklamacje.base.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A dialog around a form that is bound to a record: it is saved by its button or by Ctrl+Enter, every wrong field is marked at
 * once and the first of them gets the focus; it closes when the use case was done, and stays with what was typed when not.
 */
public abstract class FormDialog<F extends Record> extends Dialog {

    private final Binder<F> binder;
    private final List<Binder.Binding<F, ?>> bindings = new ArrayList<>();
    private boolean isDangerous;
    private boolean saved;

    protected FormDialog(Class<F> form, String title, String width) {
        binder = new Binder<>(form);
        setHeaderTitle(title);
        setWidth(width);
        // A click beside it must not take away what was typed.
        setCloseOnOutsideClick(false);
    }

    /** Binds a field to a component of the record, of the same name. */
    protected <T> void bind(HasValue<?, T> field, String component) {
        bindings.add(binder.forField(field).bind(component));
    }

    /** The same where it must not be empty. */
    protected <T> void bindNeeded(HasValue<?, T> field, String component) {
        bindings.add(binder.forField(field).withValidator(Fields.needed()).bind(component));
        Fields.markRequired(field, true);
    }

    /** Carries components of the record that nobody sees. */
    protected void carry(String... components) {
        for (var component : components)
            binder.forField(new ReadOnlyHasValue<>(_ -> {})).bind(component);
    }

    protected <T> Binder.BindingBuilder<F, T> forField(HasValue<?, T> field) {
        return binder.forField(field);
    }

    /** Puts the form's first values into its fields. */
    protected void show(F form) {
        binder.readRecord(form);
    }

    /** Something is lost by it, which the button says by its colour. */
    protected void warn() {
        isDangerous = true;
    }

    protected void setReadOnly() {
        binder.setReadOnly(true);
    }

    /** The buttons: one that saves and one that does not. */
    protected <T> void saves(String action, Function<F, Result<T>> use, Consumer<T> done) {
        var save = new Button(action, _ -> save(use, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (isDangerous) save.addThemeVariants(ButtonVariant.ERROR);
        Keys.on(save, "ctrl+Enter", action);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private <T> void save(Function<F, Result<T>> use, Consumer<T> done) {
        // What is hidden, or was taken out of the form, is not judged: nobody could mend it.
        bindings.forEach(binding -> binding.setValidatorsDisabled(!Fields.isShown(binding.getField())));
        if (!Fields.focusFirstError(binder.validate())) return;
        Notices.tell(use.apply(written()), value -> {
            saved = true;
            close();
            done.accept(value);
        });
    }

    private F written() {
        try {
            return binder.writeRecord();
        } catch (ValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Runs when the dialog closes and nothing was saved. */
    public void onCancel(Runnable cancelled) {
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !saved) cancelled.run();
        });
    }
}
