package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.Keys;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the number of the complaint that a mail belongs to. */
final class JoinDialog extends Dialog {

    JoinDialog(@Nullable String proposed, Consumer<String> chosen) {
        setHeaderTitle(getTranslation("inbox.join"));
        setWidth("24rem");
        var number = new TextField(getTranslation("inbox.join.number"));
        number.setPlaceholder("R-2026-000123");
        number.setWidthFull();
        number.setAutofocus(true);
        if (proposed != null) number.setValue(proposed);
        add(number);
        var join = new Button(getTranslation("inbox.join.save"), _ -> {
            close();
            chosen.accept(number.getValue());
        });
        join.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(join, "ctrl+Enter", join.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), join);
    }
}
