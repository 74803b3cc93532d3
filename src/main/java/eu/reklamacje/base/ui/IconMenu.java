package eu.reklamacje.base.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** A menu behind an icon, among a screen's actions. */
public final class IconMenu extends MenuBar {

    private final MenuItem root;

    /** @param label the message key of what it is called */
    public IconMenu(VaadinIcon icon, String label) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        root = addItem(icon.create());
        root.setAriaLabel(getTranslation(label));
    }

    /** Adds a line to the menu that does nothing yet. */
    public MenuItem add(String text) {
        return root.getSubMenu().addItem(text);
    }

    /** Adds a line to the menu. */
    public MenuItem add(String text, Runnable does) {
        return root.getSubMenu().addItem(text, _ -> does.run());
    }
}
