package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormSheet;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import java.util.List;
import java.util.Objects;

/** Records what the responsible team found (P9, P11). What is typed is a draft until it is saved. */
final class AssessmentSheet extends FormSheet<AssessmentSheet.Finding> {

    /** What was found, in a word and in sentences. */
    public record Finding(Assessment result, String text) {}

    AssessmentSheet(ComplaintView complaint, Handling handling, Drafts drafts) {
        super(Finding.class, "");
        title(getTranslation("assess.title", complaint.number()));
        var result = Fields.choice("assess.result", "assessment.", List.of(Assessment.values()));
        bind(result, "result");
        var text = Fields.typed(new TextArea(getTranslation("assess.text")));
        text.setMinRows(6);
        text.setMaxRows(16);
        bind(text, "text");
        beginsWith(text);
        var stored = new Finding(
                Objects.requireNonNullElse(complaint.assessment(), Assessment.GUIDANCE),
                Objects.requireNonNullElse(complaint.assessmentText(), ""));
        show(drafts.find(Drafts.Purpose.ASSESSMENT, complaint.id(), Finding.class)
                .orElse(stored));
        put(result, text);
        onChange(() -> {
            var typed = new Finding(result.getValue(), text.getValue());
            if (typed.equals(stored)) drafts.forget(Drafts.Purpose.ASSESSMENT, complaint.id());
            else drafts.keep(Drafts.Purpose.ASSESSMENT, complaint.id(), typed);
        });
        saves(
                getTranslation("action.save"),
                finding -> handling.assess(complaint.id(), complaint.version(), finding.result(), finding.text()),
                _ -> drafts.forget(Drafts.Purpose.ASSESSMENT, complaint.id()));
    }
}
