package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.mail.LetterKind;
import eu.reklamacje.mail.Letters;
import java.util.Map;

/** Writes a letter: a kind brings its text in the customer's language, and what is typed is a draft on the server. */
final class LetterDialog extends Dialog {

    private final Desk desk;
    private final Letters letters;
    private final long complaint;
    private final Select<LetterKind> kind = new Select<>();
    private final Select<String> language = new Select<>();
    private final EmailField recipient = new EmailField();
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private boolean filling = true;

    LetterDialog(Desk desk, ComplaintView complaint) {
        this.desk = desk;
        this.letters = desk.letters();
        this.complaint = complaint.id();
        setHeaderTitle(getTranslation("letter.title", complaint.number()));
        setWidth("56rem");
        build(complaint);
        var send = new Button(getTranslation("letter.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(send, "ctrl+Enter", send.getText());
        var discard = new Button(getTranslation("letter.discard"), _ -> {
            desk.drafts().forget(Drafts.Purpose.LETTER, this.complaint);
            close();
        });
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(discard, new Button(getTranslation("letter.later"), _ -> close()), send);
        if (!restore()) fill();
        filling = false;
    }

    private void build(ComplaintView complaint) {
        kind.setLabel(getTranslation("letter.kind"));
        kind.setItems(LetterKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("letterkind." + value));
        kind.setValue(
                complaint.status() == eu.reklamacje.complaint.Status.RECEIVED
                        ? LetterKind.ACKNOWLEDGEMENT
                        : LetterKind.PROGRESS);
        kind.setAutofocus(true);
        language.setLabel(getTranslation("letter.language"));
        language.setItems(Letters.LANGUAGES);
        language.setItemLabelGenerator(code -> Wording.language(code, getLocale()));
        var wanted = complaint.facts().get(Fact.CUSTOMER_LANGUAGE);
        language.setValue(Letters.nearest(wanted));
        if (!wanted.isEmpty() && !Letters.LANGUAGES.contains(wanted)) {
            language.setHelperText(getTranslation("letter.language.none", Wording.language(wanted, getLocale())));
        }
        recipient.setLabel(getTranslation("letter.recipient"));
        subject.setLabel(getTranslation("letter.subject"));
        subject.setWidthFull();
        body.setLabel(getTranslation("letter.body"));
        body.setWidthFull();
        body.setMinRows(14);
        body.setMaxRows(24);
        var head = new Div(kind, language, recipient);
        head.addClassName("letter-head");
        var content = new Div(head, subject, body);
        content.addClassName("stack");
        add(content);
        for (var field : java.util.List.of(subject, body, recipient)) {
            field.setValueChangeMode(ValueChangeMode.TIMEOUT);
            field.setValueChangeTimeout(FactFields.TYPING_MILLIS);
            field.addValueChangeListener(_ -> keep());
        }
        kind.addValueChangeListener(_ -> fill());
        language.addValueChangeListener(_ -> fill());
    }

    /** Replaces the text by the template's. */
    private void fill() {
        boolean before = filling;
        filling = true;
        Notices.tell(letters.propose(complaint, kind.getValue(), language.getValue()), written -> {
            if (recipient.isEmpty()) recipient.setValue(written.recipient());
            subject.setValue(written.subject());
            body.setValue(written.body());
        });
        filling = before;
        keep();
    }

    private void keep() {
        if (filling) return;
        desk.drafts()
                .keep(
                        Drafts.Purpose.LETTER,
                        complaint,
                        Map.of(
                                "kind", kind.getValue().name(),
                                "language", language.getValue(),
                                "recipient", recipient.getValue(),
                                "subject", subject.getValue(),
                                "body", body.getValue()));
    }

    private boolean restore() {
        var draft = desk.drafts().find(Drafts.Purpose.LETTER, complaint);
        draft.ifPresent(found -> {
            kind.setValue(LetterKind.valueOf(found.data().get("kind")));
            language.setValue(found.data().get("language"));
            recipient.setValue(found.data().get("recipient"));
            subject.setValue(found.data().get("subject"));
            body.setValue(found.data().get("body"));
        });
        return draft.isPresent();
    }

    private void send() {
        var written = new Letters.Written(
                kind.getValue(),
                language.getValue(),
                recipient.getValue().strip(),
                subject.getValue(),
                body.getValue());
        Notices.tell(letters.send(complaint, written), letter -> {
            desk.drafts().forget(Drafts.Purpose.LETTER, complaint);
            close();
            Notices.undoable(
                    getTranslation("letter.leaves"),
                    getTranslation("letter.take-back"),
                    () -> Notices.tell(
                            letters.takeBack(letter), _ -> Notices.done(getTranslation("letter.taken-back"))));
        });
    }
}
