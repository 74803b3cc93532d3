package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.deadline.Extension;
import eu.reklamacje.deadline.ExtensionState;
import java.util.Optional;

/** A new date for the resolution (P7): proposes one, or decides on the one that waits. */
final class ExtensionDialog extends Dialog {

    private final Desk desk;
    private final long complaint;

    ExtensionDialog(Desk desk, long complaint) {
        this.desk = desk;
        this.complaint = complaint;
        setHeaderTitle(getTranslation("extension.title"));
        setWidth("32rem");
        var waiting = desk.extensions().of(complaint).stream()
                .filter(extension -> extension.state() == ExtensionState.PROPOSED)
                .findFirst();
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()));
        if (waiting.isPresent()) showProposal(waiting.get());
        else showForm();
    }

    private void showForm() {
        var due = new DatePicker(getTranslation("extension.due"));
        DatePickers.speak(due, getLocale());
        due.setRequiredIndicatorVisible(true);
        desk.extensions().suggest(complaint).ifPresent(due::setValue);
        var reason = new TextArea(getTranslation("extension.reason"));
        reason.setMinRows(4);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setAutofocus(true);
        var content = new Div(new Paragraph(getTranslation("extension.text")), due, reason);
        content.addClassName("stack");
        add(content);
        var propose = new Button(getTranslation("extension.propose"), _ -> {
            if (due.getValue() == null) return;
            Notices.tell(desk.extensions().propose(complaint, due.getValue(), reason.getValue()), _ -> {
                close();
                Notices.done(getTranslation("extension.proposed"));
            });
        });
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(propose, "ctrl+Enter", propose.getText());
        getFooter().add(propose);
    }

    private void showProposal(Extension extension) {
        var reason = new Div(extension.reason());
        reason.addClassName("mail-text");
        add(
                new Paragraph(getTranslation(
                        "extension.waits",
                        desk.directory().name(extension.proposedBy()),
                        desk.wording().date(extension.due(), getLocale()))),
                reason);
        var refusal = desk.extensions().decisionRefusal(extension);
        if (refusal.isPresent()) {
            var why = new Div(getTranslation(refusal.get().key()));
            why.addClassName("missing-note");
            add(why);
            return;
        }
        var decline = new Button(getTranslation("extension.decline"), _ -> decide(extension, false));
        var approve = new Button(getTranslation("extension.approve"), _ -> decide(extension, true));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(approve, "ctrl+Enter", approve.getText());
        getFooter().add(decline, approve);
    }

    private void decide(Extension extension, boolean approve) {
        Notices.tell(desk.extensions().decide(extension.id(), extension.version(), approve), _ -> {
            close();
            Notices.done(getTranslation(approve ? "extension.approved" : "extension.declined"));
        });
    }

    /** What stands on the page as long as a new date is under way. */
    static Optional<String> note(Desk desk, long complaint, com.vaadin.flow.component.Component reader) {
        return desk.extensions().of(complaint).stream()
                .filter(extension ->
                        extension.state() == ExtensionState.PROPOSED || extension.state() == ExtensionState.APPROVED)
                .findFirst()
                .map(extension -> reader.getTranslation(
                        "extension.note." + extension.state(),
                        desk.wording()
                                .date(
                                        extension.due(),
                                        reader.getUI().orElseThrow().getLocale())));
    }
}
