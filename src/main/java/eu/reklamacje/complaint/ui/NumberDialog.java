package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.FormDialog;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for the number of a complaint. */
public final class NumberDialog extends FormDialog<NumberDialog.Chosen> {

    /** The complaint. */
    public record Chosen(String number) {}

    private NumberDialog(String title, String text) {
        super(Chosen.class, title, "26rem");
        if (!text.isEmpty()) add(new Paragraph(text));
        var number = new TextField(getTranslation("inbox.join.number"));
        number.setPlaceholder("R-2026-000123");
        number.setWidthFull();
        number.setAutofocus(true);
        bindNeeded(number, "number");
        add(number);
    }

    /**
     * @param text what will happen; may be empty
     * @param use does it; the dialog stays with the number where it is refused
     */
    public static <T> NumberDialog of(String title, String text, Function<String, Result<T>> use, Consumer<T> done) {
        var dialog = new NumberDialog(title, text);
        dialog.saves(title, chosen -> use.apply(chosen.number()), done);
        return dialog;
    }

    public NumberDialog proposing(String known) {
        show(new Chosen(known));
        return this;
    }
}
