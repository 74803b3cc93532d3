package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The customer calls, and is not satisfied (P13). */
@Component
@Order(60)
class EscalateAction implements ComplaintAction {

    private final Handling handling;

    EscalateAction(Handling handling) {
        this.handling = handling;
    }

    @Override
    public List<Offer> offer(ComplaintView complaint, ComplaintScreen screen) {
        if (!complaint.mayWrite() || complaint.status() != Status.RESOLVED && complaint.status() != Status.CLOSED)
            return List.of();
        return List.of(Offer.of("inbox.not-satisfied", "x", Group.WHERE, () -> ask(complaint)));
    }

    private void ask(ComplaintView complaint) {
        var ui = UI.getCurrent();
        var action = ui.getTranslation("inbox.not-satisfied");
        Confirm.ask(
                action,
                ui.getTranslation("complaint.escalate.text"),
                action,
                () -> Notices.tell(
                        handling.move(complaint.id(), complaint.version(), StatusChange.to(Status.ESCALATED)),
                        _ -> Notices.done(ui.getTranslation("inbox.escalated"))));
    }
}
