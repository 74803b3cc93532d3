package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** A complaint's decision, from its first word to the letter that tells it: each state shows what can be done next. */
final class DecisionSheet extends Sheet {

    /** What a state of the decision puts onto the sheet. */
    interface State {
        void fill(DecisionSheet sheet);
    }

    private @Nullable Focusable<?> first;
    private boolean resolved;

    /** @param cancelled runs when the sheet closes and the complaint has not been resolved by it */
    DecisionSheet(String number, Runnable cancelled) {
        super("");
        title(getTranslation("decision.title", number));
        onClose(() -> {
            if (!resolved) cancelled.run();
        });
    }

    void show(State state) {
        content().removeAll();
        footer().removeAll();
        first = null;
        state.fill(this);
        if (isOpened()) focus();
    }

    @Override
    public void focus() {
        if (first == null) super.focus();
        else first.focus();
    }

    void beginsWith(Focusable<?> field) {
        first = field;
    }

    @Override
    protected void put(Component... components) {
        super.put(components);
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
        content().add(line);
    }

    /** @param key the message key of what it says */
    void offer(String key, Runnable does) {
        button(getTranslation(key), does);
    }

    /** The button that goes on. */
    void goOn(String key, Runnable does) {
        primary(getTranslation(key), does);
    }

    /** The customer knows, or soon will. */
    void closeResolved() {
        resolved = true;
        close();
    }
}
