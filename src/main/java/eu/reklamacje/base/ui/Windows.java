package eu.reklamacje.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

/** What background work does in a window. */
public final class Windows {

    private Windows() {}

    /**
     * Does it when it is the window's turn, unless it was closed meanwhile: whoever has closed it wants to see nothing.
     *
     * @return whether there is still a window
     */
    public static boolean access(UI ui, Command command) {
        try {
            ui.access(command);
            return true;
        } catch (UIDetachedException closed) {
            return false;
        }
    }
}
