package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Handling;

/** Records what the responsible team found (P9, P11). */
final class AssessmentDialog extends Dialog {

    AssessmentDialog(Handling handling, ComplaintView complaint) {
        setHeaderTitle(getTranslation("assess.title", complaint.number()));
        setWidth("32rem");
        var result = new Select<Assessment>();
        result.setLabel(getTranslation("assess.result"));
        result.setItems(Assessment.values());
        result.setItemLabelGenerator(value -> getTranslation("assessment." + value));
        result.setValue(complaint.assessment() == null ? Assessment.GUIDANCE : complaint.assessment());
        var text = new TextArea(getTranslation("assess.text"));
        text.setMinRows(5);
        text.setValue(complaint.assessmentText() == null ? "" : complaint.assessmentText());
        text.setAutofocus(true);
        add(new FormLayout(result, text));
        var save = new Button(
                getTranslation("action.save"),
                _ -> Notices.tell(
                        handling.assess(complaint.id(), complaint.version(), result.getValue(), text.getValue()),
                        _ -> close()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }
}
