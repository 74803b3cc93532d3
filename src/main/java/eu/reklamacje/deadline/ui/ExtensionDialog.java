package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.deadline.Extensions;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Proposes a new date for the resolution (P7). */
final class ExtensionDialog extends FormDialog<ExtensionDialog.Proposal> {

    /** Until when, and why. */
    public record Proposal(@Nullable LocalDate due, String reason) {}

    ExtensionDialog(long complaint, Extensions extensions) {
        super(Proposal.class, "", "32rem");
        setHeaderTitle(getTranslation("extension.title"));
        var due = Fields.day("extension.due");
        bindNeeded(due, "due");
        var reason = new TextArea(getTranslation("extension.reason"));
        reason.setMinRows(4);
        reason.setWidthFull();
        reason.setAutofocus(true);
        bindNeeded(reason, "reason");
        show(new Proposal(extensions.suggest(complaint).orElse(null), ""));
        var content = new Div(new Paragraph(getTranslation("extension.text")), due, reason);
        content.addClassName("stack");
        add(content);
        saves(
                getTranslation("extension.propose"),
                proposal -> extensions.propose(complaint, Objects.requireNonNull(proposal.due()), proposal.reason()),
                _ -> Notices.done(getTranslation("extension.proposed")));
    }
}
