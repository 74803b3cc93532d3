package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Undoing;
import org.springframework.stereotype.Component;

/** Says what was done to a complaint, with the way back. */
@Component
public class Undo {

    private final Undoing undoing;

    Undo(Undoing undoing) {
        this.undoing = undoing;
    }

    /** @param restored runs when it was taken back */
    public void offer(String done, long complaint, Runnable restored) {
        var ui = UI.getCurrent();
        Notices.undoable(
                done,
                ui.getTranslation("action.undo"),
                () -> Notices.tell(undoing.undo(complaint), _ -> {
                    Notices.done(ui.getTranslation("undo.done"));
                    restored.run();
                }));
    }
}
