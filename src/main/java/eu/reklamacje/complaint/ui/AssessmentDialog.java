package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Handling;
import java.util.List;
import java.util.Objects;

/** Records what the responsible team found (P9, P11). */
final class AssessmentDialog extends FormDialog<AssessmentDialog.Finding> {

    /** What was found, in a word and in sentences. */
    public record Finding(Assessment result, String text) {}

    AssessmentDialog(ComplaintView complaint, Handling handling) {
        super(Finding.class, "", "32rem");
        setHeaderTitle(getTranslation("assess.title", complaint.number()));
        var result = Fields.choice("assess.result", "assessment.", List.of(Assessment.values()));
        bind(result, "result");
        var text = new TextArea(getTranslation("assess.text"));
        text.setMinRows(5);
        text.setAutofocus(true);
        bind(text, "text");
        show(new Finding(
                Objects.requireNonNullElse(complaint.assessment(), Assessment.GUIDANCE),
                Objects.requireNonNullElse(complaint.assessmentText(), "")));
        add(new FormLayout(result, text));
        saves(
                getTranslation("action.save"),
                finding -> handling.assess(complaint.id(), complaint.version(), finding.result(), finding.text()),
                _ -> {});
    }
}
