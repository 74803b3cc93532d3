package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.Keys;
import java.util.function.Consumer;

/** Asks for the number of a complaint. */
final class NumberDialog extends Dialog {

    private final TextField number = new TextField();

    /** @param text what will happen; may be empty */
    NumberDialog(String title, String text, Consumer<String> chosen) {
        setHeaderTitle(title);
        setWidth("26rem");
        if (!text.isEmpty()) add(new Paragraph(text));
        number.setLabel(getTranslation("inbox.join.number"));
        number.setPlaceholder("R-2026-000123");
        number.setWidthFull();
        number.setAutofocus(true);
        add(number);
        var choose = new Button(title, _ -> {
            close();
            chosen.accept(number.getValue());
        });
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(choose, "ctrl+Enter", title);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), choose);
    }

    NumberDialog proposing(String known) {
        number.setValue(known);
        return this;
    }
}
