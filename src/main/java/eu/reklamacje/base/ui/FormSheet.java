package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import eu.reklamacje.base.Result;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sheet around a form that is bound to a record; it saves as {@link FormDialog} does. */
public abstract class FormSheet<F extends Record> extends Sheet {

    private final Form<F> form;
    private @Nullable Focusable<?> first;
    private boolean keeps;

    protected FormSheet(Class<F> type, String title) {
        super(title);
        form = new Form<>(type);
    }

    /** Binds a field to a component of the record, of the same name. */
    protected <T> void bind(HasValue<?, T> field, String component) {
        form.bind(field, component);
    }

    /** The same where it must not be empty. */
    protected <T> void bindNeeded(HasValue<?, T> field, String component) {
        form.bindNeeded(field, component);
    }

    /** Puts the form's first values into its fields. */
    protected void show(F values) {
        form.binder().readRecord(values);
    }

    /** Told of everything that is typed, to keep it. */
    protected void onChange(Runnable changed) {
        keeps = true;
        form.binder().addValueChangeListener(_ -> changed.run());
    }

    @Override
    protected boolean isUnsaved() {
        return !keeps && form.binder().hasChanges();
    }

    protected void beginsWith(Focusable<?> field) {
        first = field;
    }

    @Override
    public void focus() {
        if (first == null) super.focus();
        else first.focus();
    }

    protected <T> void saves(String action, Function<F, Result<T>> use, Consumer<T> done) {
        button(getTranslation("action.cancel"), () -> leave(() -> {}));
        primary(
                action,
                () -> form.written()
                        .ifPresent(written -> Notices.tell(use.apply(written), value -> {
                            close();
                            done.accept(value);
                        })));
    }
}
