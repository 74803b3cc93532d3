package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.MeasureKind;

/** Asks what was done about a safety complaint, for the register. */
final class MeasureDialog extends Dialog {

    MeasureDialog(Desk desk, long complaint) {
        setHeaderTitle(getTranslation("measure.title"));
        setWidth("32rem");
        var kind = new Select<MeasureKind>();
        kind.setLabel(getTranslation("measure.kind"));
        kind.setItems(MeasureKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("measure." + value));
        kind.setValue(MeasureKind.WARNING);
        var on = new DatePicker(getTranslation("measure.on"));
        DatePickers.speak(on, getLocale());
        var today = desk.office().today(desk.clock());
        on.setMax(today);
        on.setValue(today);
        var text = new TextArea(getTranslation("measure.text"));
        text.setMinRows(3);
        text.setWidthFull();
        text.setAutofocus(true);
        var row = new Div(kind, on);
        row.addClassName("field-row");
        var content = new Div(new Paragraph(getTranslation("measure.hint")), row, text);
        content.addClassName("stack");
        add(content);
        var save = new Button(getTranslation("action.save"), _ -> {
            if (on.getValue() == null) {
                on.setInvalid(true);
                return;
            }
            Notices.tell(
                    desk.safetyRegister().note(complaint, new Measure(kind.getValue(), on.getValue(), text.getValue())),
                    _ -> {
                        close();
                        Notices.done(getTranslation("measure.noted"));
                    });
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }
}
