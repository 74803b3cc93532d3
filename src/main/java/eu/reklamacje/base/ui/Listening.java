package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lets a component hear what has changed for as long as it is attached, and only then. */
public final class Listening {

    private Listening() {}

    /**
     * Calls back inside {@code ui.access}, with the ids of what has changed and is asked for.
     *
     * @param asked decides outside the window's lock, so that what concerns nobody here costs nothing
     */
    public static void to(Changes changes, Component component, Predicate<Change> asked, Consumer<List<Long>> changed) {
        component.addAttachListener(attached -> {
            var ui = attached.getUI();
            var stop = changes.listen(batch -> {
                var ids = batch.stream().filter(asked).map(Change::id).toList();
                // It may have been left between the notice and the window's turn.
                if (!ids.isEmpty())
                    Windows.access(ui, () -> {
                        if (component.isAttached()) changed.accept(ids);
                    });
            });
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                stop.run();
            });
        });
    }
}
