package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Keys;
import java.util.function.Consumer;

/** Asks why; without a reason nothing happens. */
final class ReasonDialog extends Dialog {

    ReasonDialog(String title, Consumer<String> given) {
        setHeaderTitle(title);
        setWidth("28rem");
        var reason = new TextArea(getTranslation("move.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setAutofocus(true);
        add(reason);
        var save = new Button(title, _ -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(getTranslation("problem.missing"));
            if (reason.isInvalid()) return;
            close();
            given.accept(reason.getValue());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", title);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }
}
