package eu.reklamacje.snippet.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.snippet.Snippet;
import eu.reklamacje.snippet.Snippets;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** My snippets. */
@Route("snippets")
@RolesAllowed({"AGENT", "SUPERVISOR"})
@Menu(title = "snippets.title", order = 8, icon = "quote-right")
class SnippetsView extends Screen {

    private final Snippets snippets;
    private final Grid<Snippet> grid = new Grid<>();

    SnippetsView(Snippets snippets) {
        super("snippets");
        this.snippets = snippets;
        setHeading(getTranslation("snippets.title"));
        var add = Keys.on(
                new Button(getTranslation("snippets.add"), _ -> edit(null)), "i", getTranslation("snippets.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(add);
        var hint = new Div(getTranslation("snippets.hint"));
        hint.addClassName("hint");
        grid.addColumn(snippet -> "/" + snippet.name())
                .setHeader(getTranslation("snippets.name"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(Snippet::text).setHeader(getTranslation("snippets.text")).setFlexGrow(1);
        grid.addComponentColumn(this::actions).setWidth("14rem").setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("snippets.empty"));
        add(hint, grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(snippets.mine());
    }

    private Div actions(Snippet snippet) {
        var actions = new Div(
                Buttons.small(getTranslation("action.edit"), snippet.name(), () -> edit(snippet)),
                Buttons.small(getTranslation("action.delete"), snippet.name(), () -> delete(snippet)));
        actions.addClassName("actions");
        return actions;
    }

    private void edit(@Nullable Snippet snippet) {
        new SnippetDialog(snippet, snippets, this::refresh).open();
    }

    private void delete(Snippet snippet) {
        Confirm.danger(
                getTranslation("snippets.delete", snippet.name()),
                snippet.text(),
                getTranslation("action.delete"),
                () -> Notices.tell(snippets.delete(snippet.id(), snippet.version()), _ -> refresh()));
    }
}
