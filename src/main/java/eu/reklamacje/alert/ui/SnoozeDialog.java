package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.alert.Alert;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Leaves me in peace about a complaint for a while, with a reason, and never past its due date. */
final class SnoozeDialog extends Dialog {

    private static final Duration USUAL = Duration.ofHours(2);

    SnoozeDialog(BellServices services, Alert.About about) {
        setHeaderTitle(getTranslation("snooze.of", about.number()));
        setWidth("27rem");
        var close = new Button(getTranslation("action.cancel"), _ -> close());
        getFooter().add(close);
        var latest = services.alerts().snoozableUntil(about.complaintId());
        if (latest.isEmpty()) {
            add(new Paragraph(getTranslation("refused.snooze.overdue")));
            close.setAutofocus(true);
            return;
        }
        var office = services.office();
        var now = services.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        var until = new DateTimePicker(getTranslation("snooze.until"));
        DatePickers.speak(until, getLocale());
        until.setStep(Duration.ofMinutes(15));
        until.setMin(office.local(now));
        until.setMax(office.local(latest.get()));
        until.setValue(office.local(earlier(now.plus(USUAL), latest.get())));
        until.setWidthFull();
        var reason = new TextField(getTranslation("snooze.reason"));
        reason.setWidthFull();
        reason.setAutofocus(true);
        reason.setMaxLength(300);
        var content = new Div(new Paragraph(getTranslation("snooze.text")), until, reason);
        content.addClassName("stack");
        add(content);
        var save = new Button(
                getTranslation("snooze"),
                _ -> Optional.ofNullable(until.getValue())
                        .ifPresent(value -> Notices.tell(
                                services.alerts().snooze(about.complaintId(), office.instant(value), reason.getValue()),
                                _ -> {
                                    close();
                                    Notices.done(getTranslation("snooze.done", about.number()));
                                })));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(save);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
