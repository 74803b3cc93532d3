package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;

/** The button that shows the keys. */
@org.springframework.stereotype.Component
@Order(80)
class KeyHelp implements ShellPart {

    @Override
    public Component create() {
        var button = new Button(VaadinIcon.KEYBOARD_O.create());
        button.addClickListener(_ -> button.getUI().ifPresent(Keys::showAll));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return Keys.on(button, "?", button.getTranslation("keys.title"));
    }
}
