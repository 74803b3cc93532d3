package eu.reklamacje.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons as our lists and tables have them. */
public final class Buttons {

    private Buttons() {}

    /** A quiet one within a line. */
    public static Button small(String text, Runnable does) {
        var button = new Button(text, _ -> does.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    /** The same where every line has one: whoever hears it is told of which line. */
    public static Button small(String text, String line, Runnable does) {
        var button = small(text, does);
        button.setAriaLabel(text + ": " + line);
        return button;
    }
}
