package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.deadline.Extension;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.user.Directory;

/** A new date that waits: approved or declined by whoever may, read by everybody else (P7). */
final class ApproveExtensionDialog extends Dialog {

    private final Extension extension;
    private final Extensions extensions;

    ApproveExtensionDialog(Extension extension, Extensions extensions, Directory directory) {
        this.extension = extension;
        this.extensions = extensions;
        setHeaderTitle(getTranslation("extension.title"));
        setWidth("32rem");
        var reason = new Div(extension.reason());
        reason.addClassName("mail-text");
        add(
                new Paragraph(getTranslation(
                        "extension.waits",
                        directory.name(extension.proposedBy()),
                        Dates.date(extension.due(), getLocale()))),
                reason);
        var cancel = new Button(getTranslation("action.cancel"), _ -> close());
        getFooter().add(cancel);
        extensions
                .decisionRefusal(extension)
                .ifPresentOrElse(
                        refusal -> {
                            add(note(getTranslation(refusal.key())));
                            cancel.setAutofocus(true);
                        },
                        this::addDecision);
    }

    private static Div note(String text) {
        var note = new Div(text);
        note.addClassName("missing-note");
        return note;
    }

    private void addDecision() {
        var decline = new Button(getTranslation("extension.decline"), _ -> decide(false));
        var approve = new Button(getTranslation("extension.approve"), _ -> decide(true));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setAutofocus(true);
        Keys.on(approve, "ctrl+Enter", approve.getText());
        getFooter().add(decline, approve);
    }

    private void decide(boolean approve) {
        Notices.tell(extensions.decide(extension.id(), extension.version(), approve), _ -> {
            close();
            Notices.done(getTranslation(approve ? "extension.approved" : "extension.declined"));
        });
    }
}
