package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.base.ui.Keys;
import java.util.function.Consumer;

/** A complaint beside the list that it stands in: from one to the next by a key, to a page of its own, and away. */
final class Beside extends Div {

    /** @param step true for the complaint that follows, false for the one before */
    Beside(ComplaintPanel panel, Consumer<Boolean> step, Runnable openPage, Runnable close) {
        addClassName("beside");
        var top = new Div(
                button(VaadinIcon.ARROW_UP, "k", "list.previous", () -> step.accept(false)),
                button(VaadinIcon.ARROW_DOWN, "j", "list.next", () -> step.accept(true)),
                button(VaadinIcon.EXPAND_SQUARE, ".", "list.open-page", openPage),
                button(VaadinIcon.CLOSE_SMALL, "Escape", "action.close", close));
        top.addClassName("beside-top");
        add(top, panel);
    }

    private Button button(VaadinIcon icon, String key, String meaning, Runnable does) {
        var button = new Button(icon.create(), _ -> does.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return Keys.on(button, key, getTranslation(meaning));
    }
}
