package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Asks on which day a printed letter was posted. */
final class PostedDialog extends Dialog {

    PostedDialog(LocalDate today, Consumer<LocalDate> given) {
        setHeaderTitle(getTranslation("outbox.posted"));
        var on = new DatePicker(getTranslation("outbox.posted.on"), today);
        DatePickers.speak(on, getLocale());
        on.setMax(today);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) on.focus();
        });
        on.setRequiredIndicatorVisible(true);
        add(on);
        var save = new Button(getTranslation("outbox.posted"), _ -> {
            if (on.getValue() == null || on.isInvalid()) return;
            close();
            given.accept(on.getValue());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }
}
