package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.ui.Keys;

/** A complaint's decision, from its first word to the letter that tells it: each state shows what can be done next. */
final class DecisionDialog extends Dialog {

    /** What a state of the decision puts into the dialog. */
    interface State {
        void fill(DecisionDialog dialog);
    }

    private final Div content = new Div();
    private boolean resolved;

    /** @param cancelled runs when the dialog closes and the complaint has not been resolved by it */
    DecisionDialog(String number, Runnable cancelled) {
        setHeaderTitle(getTranslation("decision.title", number));
        setWidth("52rem");
        content.addClassName("stack");
        add(content);
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !resolved) cancelled.run();
        });
    }

    void show(State state) {
        content.removeAll();
        getFooter().removeAll();
        state.fill(this);
    }

    void put(Component... components) {
        content.add(components);
    }

    void note(String text) {
        line("missing-note", text);
    }

    void hint(String text) {
        line("hint", text);
    }

    private void line(String style, String text) {
        var line = new Div(text);
        line.addClassName(style);
        content.add(line);
    }

    void button(String key, Runnable does) {
        getFooter().add(new Button(getTranslation(key), _ -> does.run()));
    }

    /** The button that goes on. */
    void primary(String key, Runnable does) {
        var button = new Button(getTranslation(key), _ -> does.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Keys.on(button, "ctrl+Enter", button.getText()));
    }

    /** The customer knows, or soon will. */
    void closeResolved() {
        resolved = true;
        close();
    }
}
