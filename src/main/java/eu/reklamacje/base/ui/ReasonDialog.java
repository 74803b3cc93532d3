package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.Result;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks why; without a reason nothing happens. */
public final class ReasonDialog extends FormDialog<ReasonDialog.Why> {

    /** What is asked for. */
    public record Why(String reason) {}

    private ReasonDialog(String title, String label) {
        super(Why.class, title, "28rem");
        var reason = new TextArea(getTranslation(label));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setAutofocus(true);
        bindNeeded(reason, "reason");
        add(reason);
    }

    /**
     * @param action the title, and what the button says
     * @param use does it; the dialog stays with the reason where it is refused
     */
    public static <T> ReasonDialog of(String action, Function<String, Result<T>> use, Consumer<T> done) {
        return of(action, action, "move.reason", use, done);
    }

    /** @param label the message key of the question */
    public static <T> ReasonDialog of(
            String title, String action, String label, Function<String, Result<T>> use, Consumer<T> done) {
        var dialog = new ReasonDialog(title, label);
        dialog.saves(action, why -> use.apply(why.reason()), done);
        return dialog;
    }

    /** Shows before the question what it is about. */
    public ReasonDialog about(Component... shown) {
        for (int at = 0; at < shown.length; at++) addComponentAtIndex(at, shown[at]);
        return this;
    }
}
