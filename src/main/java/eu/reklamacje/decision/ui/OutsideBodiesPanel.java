package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.decision.OutsideBodies;

/** To whom our last letter sends the customer: the bodies of each country. */
public final class OutsideBodiesPanel extends Composite<Section> {

    private final OutsideBodies bodies;
    private final Grid<OutsideBodies.Body> grid = new Grid<>();

    public OutsideBodiesPanel(OutsideBodies bodies) {
        this.bodies = bodies;
        getContent().addClassNames("panel", "stack");
        grid.addColumn(body -> country(body.country()))
                .setHeader(getTranslation("bodies.country"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(OutsideBodies.Body::name)
                .setHeader(getTranslation("bodies.name"))
                .setFlexGrow(2);
        grid.addColumn(OutsideBodies.Body::contact)
                .setHeader(getTranslation("bodies.contact"))
                .setFlexGrow(2);
        grid.addColumn(body -> getTranslation(body.active() ? "catalogue.offered" : "catalogue.not-offered"))
                .setHeader(getTranslation("catalogue.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::edit).setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("bodies.empty"));
        var hint = new Div(getTranslation("bodies.hint"));
        hint.addClassName("hint");
        var add = new Button(
                getTranslation("bodies.add"), _ -> open(new OutsideBodies.Body(null, 0, "", "", "", true, true)));
        var bar = new Div(add);
        bar.addClassName("filter-bar");
        getContent().add(new H2(getTranslation("bodies.title")), hint, bar, grid);
        refresh();
    }

    private String country(String code) {
        return code.isEmpty() ? getTranslation("bodies.others") : LocaleNames.country(code, getLocale());
    }

    private Component edit(OutsideBodies.Body body) {
        return Buttons.small(getTranslation("action.edit"), body.name(), () -> open(body));
    }

    private void open(OutsideBodies.Body body) {
        new OutsideBodyDialog(body, bodies, this::country, this::refresh).open();
    }

    private void refresh() {
        grid.setItems(bodies.all());
    }
}
