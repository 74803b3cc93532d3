package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.binder.Binder;
import eu.reklamacje.base.Result;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A dialog around a form that is bound to a record: it is saved by its button, by Ctrl+Enter or by Enter in a line of text; every
 * wrong field is marked at once and the first of them gets the focus; it closes when the use case was done, and stays with what was
 * typed when not.
 */
public abstract class FormDialog<F extends Record> extends Dialog {

    private final Form<F> form;
    private boolean isDangerous;
    private boolean saved;

    protected FormDialog(Class<F> type, String title, String width) {
        form = new Form<>(type);
        setHeaderTitle(title);
        setWidth(width);
        // A click beside it must not take away what was typed.
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(_ -> leave());
        addOpenedChangeListener(event -> {
            if (event.isOpened()) form.first().ifPresent(this::focus);
        });
    }

    private void focus(Component field) {
        getElement().executeJs("window.reklamacje.focusIn(this, $0)", field.getElement());
    }

    /** By Escape, or by the button: what was typed is given up only by an answer. */
    private void leave() {
        Confirm.leave(form.binder().hasChanges(), this::close);
    }

    /** Binds a field to a component of the record, of the same name. */
    protected <T> void bind(HasValue<?, T> field, String component) {
        form.bind(field, component);
    }

    /** The same where it must not be empty. */
    protected <T> void bindNeeded(HasValue<?, T> field, String component) {
        form.bindNeeded(field, component);
    }

    /** Carries components of the record that nobody sees. */
    protected void carry(String... components) {
        form.carry(components);
    }

    protected <T> Binder.BindingBuilder<F, T> forField(HasValue<?, T> field) {
        return form.binder().forField(field);
    }

    /** Puts the form's first values into its fields. */
    protected void show(F first) {
        form.binder().readRecord(first);
    }

    /** Something is lost by it, which the button says by its colour. */
    protected void warn() {
        isDangerous = true;
    }

    protected void setReadOnly() {
        form.binder().setReadOnly(true);
    }

    /** The buttons: one that saves and one that does not. */
    protected <T> void saves(String action, Function<F, Result<T>> use, Consumer<T> done) {
        var save = new Button(action, _ -> save(use, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (isDangerous) save.addThemeVariants(ButtonVariant.ERROR);
        Keys.on(save, "ctrl+Enter", action);
        form.lines().forEach(line -> Fields.onEnter(line, () -> save(use, done)));
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> leave()), save);
    }

    private <T> void save(Function<F, Result<T>> use, Consumer<T> done) {
        // The key may be pressed twice before the dialog is gone.
        if (saved) return;
        form.written()
                .ifPresent(written -> Notices.tell(use.apply(written), value -> {
                    saved = true;
                    close();
                    done.accept(value);
                }));
    }

    /** Runs when the dialog closes and nothing was saved. */
    public void onCancel(Runnable cancelled) {
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !saved) cancelled.run();
        });
    }
}
