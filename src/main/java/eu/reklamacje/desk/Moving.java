package eu.reklamacje.desk;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.complaint.ui.Undo;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.ui.Deciding;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.todo.ToDos;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves a complaint to another status, from its page and from the board; asks for what the way needs. */
@Component
@Order(10)
class Moving implements ComplaintAction {

    private final Handling handling;
    private final ComplaintLists lists;
    private final Promises promises;
    private final Deciding deciding;
    private final Undo undo;
    private final ToDos toDos;

    Moving(Handling handling, ComplaintLists lists, Promises promises, Deciding deciding, Undo undo, ToDos toDos) {
        this.handling = handling;
        this.lists = lists;
        this.promises = promises;
        this.deciding = deciding;
        this.undo = undo;
        this.toDos = toDos;
    }

    @Override
    public List<Offer> offer(ComplaintView complaint, ComplaintScreen screen) {
        if (!complaint.mayWrite()) return List.of();
        var move = Offer.of(
                "action.move",
                "m",
                Group.WHERE,
                () -> lists.find(complaint.id()).ifPresent(row -> ask(row, null, () -> {})));
        if (complaint.status() != Status.RESOLVED) return List.of(move);
        return List.of(
                move,
                Offer.of("action.close-complaint", "q", Group.WHERE, () -> close(complaint, screen))
                        .taking(Step.CLOSE));
    }

    private void close(ComplaintView complaint, ComplaintScreen screen) {
        openToDosAsked(
                complaint.id(),
                () -> Notices.tell(
                        handling.move(complaint.id(), complaint.version(), StatusChange.to(Status.CLOSED)), _ -> {
                            screen.refresh();
                            offerUndo(complaint.id(), complaint.number(), Status.CLOSED, screen::refresh);
                        }),
                () -> {});
    }

    private void openToDosAsked(long complaint, Runnable close, Runnable cancelled) {
        int open = toDos.countOpen(complaint);
        if (open == 0) {
            close.run();
            return;
        }
        var ui = UI.getCurrent();
        Confirm.lose(
                ui.getTranslation("to-do.close"),
                ui.getTranslation("to-do.close.text", open),
                ui.getTranslation("action.close-complaint"),
                ui.getTranslation("action.cancel"),
                close,
                cancelled);
    }

    /** Whether the way there is open and asks for something. */
    static boolean asks(ComplaintSummary row, Status wished) {
        return row.status().next().contains(wished)
                && (wished == Status.RESOLVED
                        || wished == Status.WAITING
                        || row.status().needsReason(wished));
    }

    /**
     * Moves at once where nothing has to be asked, else asks.
     *
     * @param cancelled runs when it was asked and not moved, so that a dragged card can go back
     */
    void move(ComplaintSummary row, Status wished, Runnable done, Consumer<Text> refused, Runnable cancelled) {
        if (wished == Status.RESOLVED && asks(row, wished)) deciding.open(row.id(), cancelled);
        else if (asks(row, wished)) ask(row, wished, cancelled);
        else if (wished == Status.CLOSED) openToDosAsked(row.id(), () -> move(row, wished, done, refused), cancelled);
        else move(row, wished, done, refused);
    }

    private void move(ComplaintSummary row, Status wished, Runnable done, Consumer<Text> refused) {
        switch (handling.move(row.id(), row.version(), StatusChange.to(wished))) {
            case Result.Done<Long> _ -> {
                done.run();
                offerUndo(row.id(), row.number(), wished, done);
            }
            case Result.Refused<Long>(var reason) -> refused.accept(reason);
        }
    }

    private void offerUndo(long id, String number, Status to, Runnable restored) {
        var status = UI.getCurrent().getTranslation("status." + to);
        undo.offer(UI.getCurrent().getTranslation("moved.done", number, status), id, restored);
    }

    /** @param wished preselected; null leaves the choice open */
    void ask(ComplaintSummary row, @Nullable Status wished, Runnable cancelled) {
        new MoveDialog(
                        row,
                        wished,
                        promises.today(row.teamId()),
                        toDos.countOpen(row.id()),
                        handling,
                        deciding,
                        moved -> offerUndo(row.id(), row.number(), moved, () -> {}),
                        cancelled)
                .open();
    }
}
