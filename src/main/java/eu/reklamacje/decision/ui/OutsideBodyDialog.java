package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.decision.OutsideBodies;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A body outside the company, to which our last letter sends the customer. */
final class OutsideBodyDialog extends FormDialog<OutsideBodies.Body> {

    OutsideBodyDialog(
            OutsideBodies.Body body, OutsideBodies bodies, UnaryOperator<String> countryName, Runnable saved) {
        super(OutsideBodies.Body.class, "", "34rem");
        setHeaderTitle(getTranslation("bodies.title"));
        var country = new ComboBox<String>(getTranslation("bodies.country"));
        country.setItems(Locale.getISOCountries());
        country.setItemLabelGenerator(countryName::apply);
        country.setPlaceholder(getTranslation("bodies.others"));
        country.setClearButtonVisible(true);
        var name = new TextField(getTranslation("bodies.name"));
        var contact = new TextField(getTranslation("bodies.contact"));
        contact.setHelperText(getTranslation("bodies.contact.hint"));
        var consumers = new Checkbox(getTranslation("bodies.consumers"));
        var active = new Checkbox(getTranslation("catalogue.state"));
        forField(country)
                .withConverter(code -> Objects.requireNonNullElse(code, ""), code -> code.isEmpty() ? null : code)
                .bind("country");
        bindNeeded(name, "name");
        bind(contact, "contact");
        bind(consumers, "consumersOnly");
        bind(active, "active");
        carry("id", "version");
        show(body);
        var fields = new Div(country, name, contact, consumers, active);
        fields.addClassName("stack");
        add(fields);
        saves(getTranslation("action.save"), bodies::save, _ -> saved.run());
    }
}
