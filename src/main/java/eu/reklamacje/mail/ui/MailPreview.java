package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.mail.Inbox.InboxMail;
import eu.reklamacje.mail.MailPage;
import eu.reklamacje.mail.ReceivedMails;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The mail that is being read: its head, what can be done with it, its words, and what is known of its sender. */
final class MailPreview extends Div {

    private final ReceivedMails mails;
    private final MailLines lines;
    private final Function<InboxMail, Component> actions;
    private final MailHistory history;

    MailPreview(ReceivedMails mails, MailLines lines, Function<InboxMail, Component> actions, MailHistory history) {
        this.mails = mails;
        this.lines = lines;
        this.actions = actions;
        this.history = history;
        addClassName("inbox-preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void showNothing(String text) {
        removeAll();
        tell("empty", text);
    }

    void show(InboxMail mail) {
        removeAll();
        add(head(mail), actions.apply(mail));
        var enclosed = mails.enclosed(mail.id());
        if (mail.reason() != null) tell("missing-note", getTranslation("mailreason." + mail.reason() + ".text"));
        if (mail.note() != null && !mail.note().isBlank()) tell("hint", mail.note());
        if (!mail.leftOut().isEmpty()) tell("missing-note", getTranslation("inbox.left-out", mail.leftOut()));
        add(words(mail.id(), enclosed.page()));
        if (!enclosed.files().isEmpty())
            tell("hint", getTranslation("inbox.files", String.join(", ", enclosed.files())));
        if (enclosed.isSigned()) tell("hint", getTranslation("inbox.signed"));
        add(history.of(mail));
    }

    private void tell(String style, String text) {
        var line = new Div(text);
        line.addClassName(style);
        add(line);
    }

    private Component head(InboxMail mail) {
        var facts = new Div(
                new Span(lines.address(mail)), new Span(getTranslation("inbox.received", lines.received(mail))));
        facts.addClassNames("inbox-facts", "hint");
        if (mail.language() != null) facts.add(new Span(LocaleNames.language(mail.language(), getLocale())));
        if (mail.number() != null)
            facts.add(new Anchor(ComplaintLinks.to(Objects.requireNonNull(mail.complaintId())), mail.number()));
        var raw = new Anchor(ComplaintLinks.toMail(mail.id()), getTranslation("inbox.raw"));
        raw.setRouterIgnore(true);
        raw.getElement().setAttribute("download", true);
        facts.add(raw);
        return new Div(new H2(lines.subject(mail)), facts);
    }

    /** The plain words; where the sender formatted them, that form is one key away. */
    private Component words(long id, Optional<MailPage> page) {
        var words = mails.words(id);
        var text = new Div(words.fresh());
        text.addClassName("mail-text");
        var plain = new Div(text);
        if (!words.folded().isBlank()) {
            var quoted = new Div(words.folded());
            quoted.addClassNames("mail-text", "mail-quoted");
            plain.add(new NativeDetails(getTranslation("inbox.quoted"), quoted));
        }
        if (page.isEmpty()) return plain;
        var area = new Div(plain);
        var toggle = new Button(getTranslation("inbox.formatted"));
        toggle.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        toggle.addClickListener(_ -> {
            boolean formatted = plain.getParent().isPresent();
            area.removeAll();
            area.add(formatted ? new MailFrame(id, page.get().blocked()) : plain);
            toggle.setText(getTranslation(formatted ? "inbox.plain" : "inbox.formatted"));
        });
        return new Div(Keys.on(toggle, "v", getTranslation("inbox.formatted")), area);
    }
}
