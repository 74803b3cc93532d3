package eu.reklamacje.warning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.warning.Warning;
import eu.reklamacje.warning.Warnings;
import java.util.List;

/** Answers a question: with a cause and what is done about it, or as chance. */
final class AnswerDialog extends FormDialog<Warnings.Given> {

    AnswerDialog(Warning warning, String about, Warnings warnings) {
        super(Warnings.Given.class, "", "34rem");
        setHeaderTitle(getTranslation("warning.answer"));
        var answer = Fields.choice("warning.result", "warning.answer.", List.of(Warning.Answer.values()));
        bind(answer, "answer");
        var cause = text("warning.cause");
        var measure = text("warning.measure");
        bind(cause, "cause");
        bind(measure, "measure");
        answer.addValueChangeListener(changed -> {
            boolean found = changed.getValue() == Warning.Answer.CAUSE;
            measure.setVisible(found);
            cause.setLabel(getTranslation(found ? "warning.cause" : "warning.why-chance"));
        });
        show(new Warnings.Given(Warning.Answer.CAUSE, "", ""));
        var content = new Div(new Paragraph(about), answer, cause, measure);
        content.addClassName("stack");
        add(content);
        saves(
                getTranslation("warning.answer"),
                given -> warnings.answer(warning.id(), warning.version(), given),
                _ -> Notices.done(getTranslation("warning.answered")));
    }

    private TextArea text(String key) {
        var text = new TextArea(getTranslation(key));
        text.setMinRows(2);
        text.setWidthFull();
        return text;
    }
}
