package eu.reklamacje.desk;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.decision.ui.Deciding;
import eu.reklamacje.listing.ComplaintSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** "Move to…": asks for what the way to the wished status needs, and for nothing else. */
final class MoveDialog extends FormDialog<MoveDialog.Move> {

    /**
     * Where it goes, and what that needs.
     *
     * @param remindOn the day on which the handler is reminded, in the team's zone
     */
    public record Move(
            @Nullable Status to,
            @Nullable String reason,
            @Nullable WaitingFor waitingFor,
            @Nullable LocalDate remindOn) {}

    private static final int USUAL_WAIT = 7;

    private final ComplaintSummary row;
    private final int openToDos;
    private final Select<Status> to;
    private final TextArea reason = new TextArea();
    private final Select<WaitingFor> waitingFor =
            Fields.choice("move.waiting-for", "waitingfor.", List.of(WaitingFor.values()));
    private final DatePicker remindOn = Fields.day("move.remind-on");
    private final FormLayout form = new FormLayout();

    /**
     * @param openToDos are told before it is closed
     * @param wished preselected; null leaves the choice open
     * @param today in the team's zone
     * @param moved hears where it went
     * @param cancelled runs when the dialog closes without a move
     */
    MoveDialog(
            ComplaintSummary row,
            @Nullable Status wished,
            LocalDate today,
            int openToDos,
            Handling handling,
            Deciding deciding,
            Consumer<Status> moved,
            Runnable cancelled) {
        super(Move.class, "", "32rem");
        this.row = row;
        this.openToDos = openToDos;
        setHeaderTitle(getTranslation("move.title", row.number()));
        to = Fields.choice("move.to", "status.", row.status().next());
        to.setAutofocus(true);
        to.addValueChangeListener(_ -> ask());
        reason.setLabel(getTranslation("move.reason"));
        remindOn.setMin(today.plusDays(1));
        bindFields();
        var known = wished != null && row.status().next().contains(wished) ? wished : null;
        show(new Move(known, "", null, today.plusDays(USUAL_WAIT)));
        to.setReadOnly(wished != null);
        ask();
        add(form);
        saves(
                getTranslation("move.save"),
                move -> move.to() == Status.RESOLVED
                        ? Result.done(row.id())
                        : handling.move(row.id(), row.version(), change(move)),
                _ -> {
                    if (to.getValue() == Status.RESOLVED) deciding.open(row.id(), cancelled);
                    else moved.accept(to.getValue());
                });
        onCancel(cancelled);
    }

    private void bindFields() {
        bindNeeded(to, "to");
        bindNeeded(reason, "reason");
        bindNeeded(waitingFor, "waitingFor");
        bindNeeded(remindOn, "remindOn");
    }

    private static StatusChange change(Move move) {
        return new StatusChange(
                Objects.requireNonNull(move.to()),
                Objects.requireNonNullElse(move.reason(), ""),
                move.waitingFor(),
                move.remindOn(),
                null,
                "",
                null);
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
        if (openToDos > 0 && (wished == Status.CLOSED || wished == Status.NOT_A_COMPLAINT)) {
            var open = new Paragraph(getTranslation("to-do.close.text", openToDos));
            open.addClassName("hint");
            form.add(open);
        }
        if (wished == Status.WAITING) form.add(waitingFor, reason, remindOn);
        else if (row.status().needsReason(wished)) form.add(reason);
    }
}
