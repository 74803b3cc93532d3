package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.ui.Deciding;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
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

    Moving(Handling handling, ComplaintLists lists, Promises promises, Deciding deciding) {
        this.handling = handling;
        this.lists = lists;
        this.promises = promises;
        this.deciding = deciding;
    }

    @Override
    public List<Button> offer(ComplaintView complaint, Runnable changed) {
        if (!complaint.mayWrite()) return List.of();
        var button = ComplaintAction.button(
                "action.move", "m", () -> lists.find(complaint.id()).ifPresent(row -> ask(row, null, () -> {})));
        button.setIcon(VaadinIcon.ARROW_RIGHT.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(button);
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
        else
            switch (handling.move(row.id(), row.version(), StatusChange.to(wished))) {
                case Result.Done<Long> _ -> done.run();
                case Result.Refused<Long>(var reason) -> refused.accept(reason);
            }
    }

    /** @param wished preselected; null leaves the choice open */
    void ask(ComplaintSummary row, @Nullable Status wished, Runnable cancelled) {
        new MoveDialog(row, wished, promises.today(row.teamId()), handling, deciding, cancelled).open();
    }
}
