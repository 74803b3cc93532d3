package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a sheet stands beside, or below, what it is about: one at a time, and never over it. */
public final class Dock extends Composite<Div> {

    private @Nullable Sheet sheet;
    private boolean large;
    private Consumer<Boolean> resized = _ -> {};
    private Runnable changed = () -> {};

    public Dock() {
        getContent().addClassName("dock");
        setVisible(false);
    }

    /** @param told hears whether a sheet is open, whenever that changes */
    public void onChange(Runnable told) {
        changed = told;
    }

    /** @param told hears whether the sheet is to have more room than what it stands beside */
    public void onResize(Consumer<Boolean> told) {
        resized = told;
    }

    public boolean isOpen() {
        return sheet != null;
    }

    /** Puts the sheet in place of the one that stands there, which is closed as by its own button. */
    public void open(Sheet wanted) {
        if (sheet != null) sheet.leave(() -> put(wanted));
        else {
            getElement().executeJs("window.reklamacje.leaveFrom()");
            put(wanted);
        }
    }

    private void put(Sheet wanted) {
        sheet = wanted;
        wanted.opened(() -> takeAway(wanted));
        wanted.addTool(enlarge());
        getContent().add(wanted);
        setVisible(true);
        changed.run();
        wanted.focus();
    }

    private void takeAway(Sheet closed) {
        getContent().remove(closed);
        sheet = null;
        setVisible(false);
        changed.run();
        // Whoever came from a button is back at it.
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.reklamacje.goBackTo()"));
    }

    private Button enlarge() {
        var button = new Button(VaadinIcon.EXPAND_SQUARE.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(_ -> {
            large = !large;
            resized.accept(large);
        });
        return Keys.on(button, "ctrl+.", getTranslation("dock.enlarge"));
    }
}
