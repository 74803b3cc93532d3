package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.mail.Inbox.InboxMail;
import java.util.Objects;

/** A mail in a few words: from whom, when, about what. */
final class MailLines {

    private final Office office;
    private final UI ui = UI.getCurrent();

    MailLines(Office office) {
        this.office = office;
    }

    Div line(InboxMail mail) {
        var who = new Span(sender(mail));
        who.addClassName("inbox-who");
        var at = new Span(received(mail));
        at.addClassName("hint");
        var subject = new Div(subject(mail));
        subject.addClassName("inbox-subject");
        var line = new Div(new Div(who, at), subject);
        line.addClassName("inbox-line");
        if (mail.severity() == Severity.SAFETY)
            line.add(StatusBadge.of(Severity.SAFETY, ui.getTranslation("severity.SAFETY")));
        if (mail.reason() != null) {
            var reason = new Span(ui.getTranslation("mailreason." + mail.reason()));
            reason.addClassName("tag");
            line.add(reason);
        }
        return line;
    }

    String subject(InboxMail mail) {
        return mail.subject().isBlank() ? ui.getTranslation("inbox.no-subject") : mail.subject();
    }

    String received(InboxMail mail) {
        return office.time(mail.receivedAt(), ui.getLocale());
    }

    private String sender(InboxMail mail) {
        if (!mail.senderName().isBlank()) return mail.senderName();
        return Objects.requireNonNullElse(mail.sender(), ui.getTranslation("inbox.no-sender"));
    }

    /** The sender's name, and the address that may not be the name's. */
    String address(InboxMail mail) {
        return mail.senderName().isBlank() || mail.sender() == null
                ? sender(mail)
                : mail.senderName() + " <" + mail.sender() + ">";
    }
}
