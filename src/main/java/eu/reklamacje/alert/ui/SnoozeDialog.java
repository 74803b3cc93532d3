package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.alert.Alert;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leaves me in peace about a complaint for a while, with a reason, and never past its due date. */
final class SnoozeDialog extends FormDialog<SnoozeDialog.Snooze> {

    private static final Duration USUAL = Duration.ofHours(2);
    private static final int LONGEST_REASON = 300;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** Until when, in the office's zone, and why. */
    public record Snooze(@Nullable LocalDateTime until, String reason) {}

    private SnoozeDialog(Alert.About about, Instant latest, Alerts alerts, Office office, Clock clock) {
        super(Snooze.class, "", "27rem");
        setHeaderTitle(getTranslation("snooze.of", about.number()));
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var until = new DateTimePicker(getTranslation("snooze.until"));
        DatePickers.speak(until, getLocale());
        until.setStep(Duration.ofMinutes(15));
        until.setMin(office.local(now));
        until.setMax(office.local(latest));
        until.setWidthFull();
        var reason = new TextField(getTranslation("snooze.reason"));
        reason.setWidthFull();
        reason.setAutofocus(true);
        reason.setMaxLength(LONGEST_REASON);
        bindNeeded(until, "until");
        bind(reason, "reason");
        show(new Snooze(office.local(earlier(now.plus(USUAL), latest)), ""));
        var tomorrow = office.local(now).toLocalDate().plusDays(1).atTime(MORNING);
        var monday = office.local(now)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(MORNING);
        var due = office.local(latest).toLocalDate().minusDays(1).atTime(MORNING);
        var choices = new Div();
        choices.addClassName("actions");
        Map.of("snooze.tomorrow", tomorrow, "snooze.monday", monday, "snooze.due", due).entrySet().stream()
                .filter(choice -> choice.getValue().isAfter(office.local(now))
                        && !choice.getValue().isAfter(office.local(latest)))
                .sorted(Map.Entry.comparingByValue())
                .forEach(choice -> choices.add(Buttons.small(getTranslation(choice.getKey()), () -> {
                    until.setValue(choice.getValue());
                    if (reason.isEmpty()) reason.setValue(getTranslation("snooze.usual"));
                })));
        var content = new Div(new Paragraph(getTranslation("snooze.text")), choices, until, reason);
        content.addClassName("stack");
        add(content);
        saves(
                getTranslation("snooze"),
                snooze -> alerts.snooze(
                        about.complaintId(), office.instant(Objects.requireNonNull(snooze.until())), snooze.reason()),
                _ -> Notices.done(getTranslation("snooze.done", about.number())));
    }

    /** Asks until when; says so where the promise is overdue already. */
    static Dialog of(Alert.About about, Alerts alerts, Office office, Clock clock) {
        return alerts.snoozableUntil(about.complaintId())
                .<Dialog>map(latest -> new SnoozeDialog(about, latest, alerts, office, clock))
                .orElseGet(() -> overdue(about));
    }

    private static Dialog overdue(Alert.About about) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("snooze.of", about.number()));
        dialog.setWidth("27rem");
        dialog.add(new Paragraph(dialog.getTranslation("refused.snooze.overdue")));
        var close = new Button(dialog.getTranslation("action.cancel"), _ -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        return dialog;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
