package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.decision.OutsideBodies;
import java.util.Locale;
import java.util.Objects;

/** To whom our last letter sends the customer: the bodies of each country. */
final class OutsideBodiesPanel extends Composite<Section> {

    private final OutsideBodies bodies;
    private final Grid<OutsideBodies.Body> grid = new Grid<>();

    OutsideBodiesPanel(OutsideBodies bodies) {
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
        grid.addColumn(body -> getTranslation(body.active() ? "people.active" : "people.inactive"))
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
        var button = new Button(getTranslation("action.edit"), _ -> open(body));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("action.edit") + ": " + body.name());
        return button;
    }

    private void open(OutsideBodies.Body body) {
        var dialog = new Dialog(getTranslation("bodies.title"));
        dialog.setWidth("34rem");
        var country = new ComboBox<String>(getTranslation("bodies.country"));
        country.setItems(Locale.getISOCountries());
        country.setItemLabelGenerator(this::country);
        country.setPlaceholder(getTranslation("bodies.others"));
        country.setClearButtonVisible(true);
        country.setValue(body.country().isEmpty() ? null : body.country());
        var name = new TextField(getTranslation("bodies.name"));
        name.setValue(body.name());
        var contact = new TextField(getTranslation("bodies.contact"));
        contact.setValue(body.contact());
        contact.setHelperText(getTranslation("bodies.contact.hint"));
        var consumers = new Checkbox(getTranslation("bodies.consumers"), body.consumersOnly());
        var active = new Checkbox(getTranslation("people.active"), body.active());
        var fields = new Div(country, name, contact, consumers, active);
        fields.addClassName("stack");
        dialog.add(fields);
        var save = new Button(
                getTranslation("action.save"),
                _ -> Notices.tell(
                        bodies.save(new OutsideBodies.Body(
                                body.id(),
                                body.version(),
                                Objects.requireNonNullElse(country.getValue(), ""),
                                name.getValue(),
                                contact.getValue(),
                                consumers.getValue(),
                                active.getValue())),
                        _ -> {
                            dialog.close();
                            refresh();
                        }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        dialog.getFooter().add(new Button(getTranslation("action.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void refresh() {
        grid.setItems(bodies.all());
    }
}
