package eu.reklamacje.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Short messages at the edge of the screen. A refusal stays until it is closed, because it asks for something; of several that were
 * done, the last is seen, and those before it when it is gone or undone.
 */
public final class Notices {

    private static final int DONE_MILLIS = 4000;
    private static final int UNDO_MILLIS = 28_000;

    private Notices() {}

    public static void done(String text) {
        show(text, NotificationVariant.SUCCESS, DONE_MILLIS);
    }

    public static void refused(Text reason) {
        refused(Fields.words(reason));
    }

    public static void refused(String text) {
        show(text, NotificationVariant.ERROR, 0);
    }

    /** Runs what follows when the use case was done, and says why when it was refused. */
    public static <T> boolean tell(Result<T> result, Consumer<T> whenDone) {
        switch (result) {
            case Result.Done<T>(var value) -> {
                whenDone.accept(value);
                return true;
            }
            case Result.Refused<T>(var reason) -> {
                refused(reason);
                return false;
            }
        }
    }

    /** Says what was done, with a button that undoes it, for long enough to think. */
    public static void undoable(String text, String undo, Runnable does) {
        var notification = show(text, NotificationVariant.SUCCESS, UNDO_MILLIS);
        var button = new Button(undo, _ -> {
            notification.close();
            does.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        Keys.on(button, "ctrl+z", undo);
        notification.addClassName("undoable");
        notification.getChildren().findFirst().ifPresent(content -> ((Div) content).addComponentAtIndex(1, button));
    }

    private static Notification show(String text, NotificationVariant variant, int millis) {
        var ui = UI.getCurrent();
        Open.in(ui).close(text);
        var notification = new Notification();
        Open.in(ui).add(text, notification);
        notification.addThemeVariants(variant);
        notification.setDuration(millis);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setAssertive(variant == NotificationVariant.ERROR);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notification.close());
        close.setAriaLabel(ui.getTranslation("action.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var content = new Div(new Span(text), close);
        content.addClassName("notice");
        notification.add(content);
        notification.open();
        return notification;
    }

    /** What a window shows at present: the same words are said once. */
    private record Open(Map<String, Notification> notices) {

        static Open in(UI ui) {
            var known = ComponentUtil.getData(ui, Open.class);
            if (known != null) return known;
            var first = new Open(new HashMap<>());
            ComponentUtil.setData(ui, Open.class, first);
            return first;
        }

        void close(String text) {
            var same = notices.remove(text);
            if (same != null) same.close();
        }

        void add(String text, Notification notification) {
            notices.put(text, notification);
            notification.addOpenedChangeListener(event -> {
                if (!event.isOpened()) notices.remove(text, notification);
            });
        }
    }
}
