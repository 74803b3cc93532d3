package eu.reklamacje.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.decision.OutsideBodies;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.decision.ui.OutsideBodiesPanel;
import eu.reklamacje.decision.ui.RootCausePanel;
import eu.reklamacje.report.SoldUnits;
import eu.reklamacje.report.ui.SoldPanel;
import eu.reklamacje.warning.Warnings;
import eu.reklamacje.warning.ui.BatchPanel;
import jakarta.annotation.security.RolesAllowed;

/** The models that may be chosen; a retired one stays where it was named. */
@Route("catalogue")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "catalogue.title", order = 12, icon = "automation")
class CatalogueView extends Screen {

    private final Models models;
    private final Grid<Models.Model> grid = new Grid<>();

    CatalogueView(Models models, RootCauses causes, OutsideBodies bodies, Warnings warnings, SoldUnits sold) {
        super("catalogue");
        this.models = models;
        setHeading(getTranslation("catalogue.title"));
        var name = new TextField();
        name.setAriaLabel(getTranslation("catalogue.name"));
        name.setPlaceholder(getTranslation("catalogue.name"));
        var add = new Button(
                getTranslation("catalogue.add"),
                _ -> Notices.tell(models.add(name.getValue()), _ -> {
                    name.clear();
                    refresh();
                }));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(name);
        var bar = new Div(name, add);
        bar.addClassName("filter-bar");
        grid.addColumn(Models.Model::name).setHeader(getTranslation("catalogue.name"));
        grid.addColumn(model -> getTranslation(model.active() ? "catalogue.offered" : "catalogue.not-offered"))
                .setHeader(getTranslation("catalogue.state"));
        grid.addComponentColumn(model -> {
            var key = model.active() ? "catalogue.retire" : "catalogue.restore";
            return Buttons.small(
                    getTranslation(key),
                    model.name(),
                    () -> Notices.tell(models.setActive(model.id(), model.version(), !model.active()), _ -> refresh()));
        });
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        add(
                bar,
                grid,
                new RootCausePanel(causes),
                new OutsideBodiesPanel(bodies),
                new BatchPanel(warnings),
                new SoldPanel(sold));
        refresh();
    }

    private void refresh() {
        grid.setItems(models.all());
    }
}
