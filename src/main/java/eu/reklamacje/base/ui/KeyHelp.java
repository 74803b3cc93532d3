package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import org.springframework.core.annotation.Order;

/** The button that shows the keys of everything on the screen, and what the product's words mean. */
@org.springframework.stereotype.Component
@Order(80)
class KeyHelp implements ShellPart {

    private final List<HelpPart> parts;

    KeyHelp(List<HelpPart> parts) {
        this.parts = parts;
    }

    @Override
    public Component create() {
        var button = new Button(VaadinIcon.QUESTION_CIRCLE_O.create());
        button.addClickListener(_ -> button.getUI().ifPresent(this::show));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return Keys.on(button, "?", button.getTranslation("help.title"));
    }

    private void show(UI ui) {
        var pages = new TabSheet();
        pages.setWidth("40rem");
        pages.add(ui.getTranslation("keys.title"), Keys.list(ui));
        parts.forEach(part -> pages.add(ui.getTranslation(part.title()), part.create()));
        var dialog = new Dialog(ui.getTranslation("help.title"), pages);
        var close = new Button(ui.getTranslation("action.close"), _ -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
