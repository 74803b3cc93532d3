package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Replacements;

/** Asks for the serial number of the new unit, once it is known which one leaves the store. */
final class ReplacementDialog extends FormDialog<ReplacementDialog.NewUnit> {

    /** The unit that the customer gets. */
    public record NewUnit(String serial) {}

    ReplacementDialog(long complaint, Replacements replacements) {
        super(NewUnit.class, "", "28rem");
        setHeaderTitle(getTranslation("action.replace"));
        var serial = new TextField(getTranslation("decision.new-serial"));
        serial.setWidthFull();
        serial.setAutofocus(true);
        bindNeeded(serial, "serial");
        add(new Paragraph(getTranslation("replacement.text")), serial);
        saves(
                getTranslation("action.save"),
                unit -> replacements.record(complaint, unit.serial()),
                _ -> Notices.done(getTranslation("replacement.recorded")));
    }
}
