package eu.reklamacje.safety.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.MeasureKind;
import eu.reklamacje.safety.SafetyRegister;
import java.time.LocalDate;
import java.util.List;

/** Asks what was done about a safety complaint, for the register. */
final class MeasureDialog extends FormDialog<Measure> {

    MeasureDialog(long complaint, SafetyRegister register, LocalDate today) {
        super(Measure.class, "", "32rem");
        setHeaderTitle(getTranslation("measure.title"));
        var kind = Fields.choice("measure.kind", "measure.", List.of(MeasureKind.values()));
        bind(kind, "kind");
        var on = Fields.day("measure.on");
        on.setMax(today);
        bindNeeded(on, "on");
        var text = new TextArea(getTranslation("measure.text"));
        text.setMinRows(3);
        text.setWidthFull();
        text.setAutofocus(true);
        bindNeeded(text, "text");
        show(new Measure(MeasureKind.WARNING, today, ""));
        var content = new Div(new Paragraph(getTranslation("measure.hint")), Fields.row(kind, on), text);
        content.addClassName("stack");
        add(content);
        saves(
                getTranslation("action.save"),
                measure -> register.note(complaint, measure),
                _ -> Notices.done(getTranslation("measure.noted")));
    }
}
