package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.listing.ComplaintSummary;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** "Move to…": asks for what the way to the wished status needs, and for nothing else. */
final class MoveDialog extends Dialog {

    private final Desk desk;
    private final Handling handling;
    private final ComplaintSummary row;
    private final Select<Status> to = new Select<>();
    private final TextArea reason = new TextArea();
    private final Select<WaitingFor> waitingFor = choice("waitingfor", WaitingFor.values());
    private final DatePicker remindOn = new DatePicker();
    private final FormLayout form = new FormLayout();
    private final Runnable cancelled;
    private boolean moved;

    /**
     * @param wished preselected; null leaves the choice open
     * @param cancelled runs when the dialog closes without a move, so that a dragged card can go back
     */
    MoveDialog(Desk desk, ComplaintSummary row, @Nullable Status wished, Runnable cancelled) {
        this.desk = desk;
        this.handling = desk.handling();
        this.row = row;
        this.cancelled = cancelled;
        LocalDate today = desk.promises().today(row.teamId());
        setHeaderTitle(getTranslation("move.title", row.number()));
        setWidth("32rem");
        to.setLabel(getTranslation("move.to"));
        to.setItems(row.status().next());
        to.setItemLabelGenerator(status -> getTranslation("status." + status));
        to.setAutofocus(true);
        to.addValueChangeListener(_ -> ask());
        reason.setLabel(getTranslation("move.reason"));
        waitingFor.setLabel(getTranslation("move.waiting-for"));
        remindOn.setLabel(getTranslation("move.remind-on"));
        DatePickers.speak(remindOn, getLocale());
        remindOn.setMin(today.plusDays(1));
        remindOn.setValue(today.plusDays(7));
        add(form);
        var save = new Button(getTranslation("move.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !moved) cancelled.run();
        });
        to.setValue(wished != null && row.status().next().contains(wished) ? wished : null);
        if (wished != null) to.setReadOnly(true);
        ask();
    }

    /** Whether the way there is open and asks for something. */
    static boolean asks(ComplaintSummary row, Status wished) {
        return row.status().next().contains(wished)
                && (wished == Status.RESOLVED
                        || wished == Status.WAITING
                        || row.status().needsReason(wished));
    }

    /** Moves at once where nothing has to be asked, else opens the form. */
    static void move(
            Desk desk,
            ComplaintSummary row,
            Status wished,
            Runnable done,
            Consumer<eu.reklamacje.base.Text> refused,
            Runnable cancelled) {
        var handling = desk.handling();
        if (!asks(row, wished)) tell(handling.move(row.id(), row.version(), StatusChange.to(wished)), done, refused);
        else if (wished == Status.RESOLVED) new DecisionDialog(desk, row.id(), cancelled).open();
        else new MoveDialog(desk, row, wished, cancelled).open();
    }

    private static void tell(Result<Long> result, Runnable done, Consumer<eu.reklamacje.base.Text> refused) {
        switch (result) {
            case Result.Done<Long> _ -> done.run();
            case Result.Refused<Long>(var reason) -> refused.accept(reason);
        }
    }

    private void ask() {
        form.removeAll();
        form.add(to);
        var wished = to.getValue();
        if (wished == null) return;
        if (row.status() == Status.RECEIVED && wished != Status.ACKNOWLEDGED && wished != Status.NOT_A_COMPLAINT) {
            var hint = new Paragraph(getTranslation("move.unacknowledged"));
            hint.addClassName("hint");
            form.add(hint);
        }
        switch (wished) {
            case WAITING -> form.add(waitingFor, reason, remindOn);
            default -> {
                if (row.status().needsReason(wished)) form.add(reason);
            }
        }
    }

    private void save() {
        if (to.getValue() == null) {
            to.setInvalid(true);
            to.setErrorMessage(getTranslation("problem.missing"));
            return;
        }
        if (to.getValue() == Status.RESOLVED) {
            moved = true;
            close();
            new DecisionDialog(desk, row.id(), cancelled).open();
            return;
        }
        var move = new StatusChange(
                to.getValue(), reason.getValue(), waitingFor.getValue(), remindOn.getValue(), null, "", null);
        Notices.tell(handling.move(row.id(), row.version(), move), _ -> {
            moved = true;
            close();
        });
    }

    private <E extends Enum<E>> Select<E> choice(String prefix, E[] constants) {
        var select = new Select<E>();
        select.setItems(constants);
        select.setItemLabelGenerator(constant -> getTranslation(prefix.toLowerCase(Locale.ROOT) + "." + constant));
        return select;
    }
}
