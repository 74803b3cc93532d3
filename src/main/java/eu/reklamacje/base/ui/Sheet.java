package eu.reklamacje.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is written, with its title and its buttons. It stands beside what it is about, in a {@link Dock}; where there is
 * none, in a dialog. Closing it loses nothing that its owner keeps as a draft.
 */
public abstract class Sheet extends Composite<Section> {

    private final H3 title = new H3();
    private final Button shut = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final Div head = new Div();
    private final Div content = new Div();
    private final Div footer = new Div();
    private final List<Runnable> whenClosed = new ArrayList<>();
    private boolean opened;
    private Runnable away = () -> {};

    protected Sheet(String words) {
        head.addClassName("sheet-head");
        content.addClassNames("sheet-content", "stack");
        footer.addClassName("sheet-foot");
        shut.addClickListener(_ -> leave(() -> {}));
        shut.addThemeVariants(ButtonVariant.TERTIARY);
        Keys.on(shut, "Escape", getTranslation("action.close"));
        head.add(title, shut);
        getContent().addClassName("sheet");
        getContent().add(head, content, footer);
        title(words);
    }

    protected final void title(String words) {
        title.setText(words);
        getElement().setAttribute("aria-label", words);
    }

    protected void put(Component... components) {
        content.add(components);
    }

    protected Div content() {
        return content;
    }

    protected Div footer() {
        return footer;
    }

    /** A small button beside the one that closes. */
    void addTool(Component tool) {
        head.addComponentAtIndex(1, tool);
    }

    /** The button that goes on, also by Ctrl+Enter. */
    protected Button primary(String words, Runnable does) {
        var button = new Button(words, _ -> does.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        footer.add(Keys.on(button, "ctrl+Enter", words));
        return button;
    }

    protected Button button(String words, Runnable does) {
        var button = new Button(words, _ -> does.run());
        footer.add(button);
        return button;
    }

    /** Where the writing begins; told when the sheet is on the screen. */
    public void focus() {
        shut.focus();
    }

    public void onClose(Runnable does) {
        whenClosed.add(does);
    }

    public boolean isOpened() {
        return opened;
    }

    /** @param takeAway removes it from where it stands */
    void opened(Runnable takeAway) {
        opened = true;
        away = takeAway;
    }

    /** Whether something was typed that nothing keeps. */
    protected boolean isUnsaved() {
        return false;
    }

    /**
     * Closes it as a person does: what was typed is given up only by an answer.
     *
     * @param then runs when it is closed
     */
    protected final void leave(Runnable then) {
        Confirm.leave(isUnsaved(), () -> {
            close();
            then.run();
        });
    }

    public void close() {
        if (!opened) return;
        opened = false;
        away.run();
        List.copyOf(whenClosed).forEach(Runnable::run);
    }

    /** Shows it over everything: where there is nothing beside which it could stand. */
    public void openAlone() {
        var dialog = new Dialog(this);
        dialog.addClassName("sheet-alone");
        dialog.setWidth("56rem");
        dialog.setCloseOnOutsideClick(false);
        opened(dialog::close);
        dialog.addDialogCloseActionListener(_ -> leave(() -> {}));
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) close();
        });
        dialog.open();
        focus();
    }
}
