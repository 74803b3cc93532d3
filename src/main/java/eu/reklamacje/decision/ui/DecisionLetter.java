package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.Review;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.ui.AddressNote;
import eu.reklamacje.letter.ui.SentNotice;
import java.util.List;
import java.util.Optional;

/** The letter that tells a decision which is ready, in the customer's language. */
final class DecisionLetter {

    private final ComplaintView complaint;
    private final Telling telling;
    private final Letters letters;
    private final Drafts drafts;
    private final Office office;

    /** What was typed of the letter of a decision as it was then; of one that was changed since, it is no longer the letter. */
    record Typed(long decision, int version, DispatchMethod way, String recipient, String subject, String body) {}

    DecisionLetter(ComplaintView complaint, Telling telling, Letters letters, Drafts drafts, Office office) {
        this.complaint = complaint;
        this.telling = telling;
        this.letters = letters;
        this.drafts = drafts;
        this.office = office;
    }

    /** @param edit opens the parts again */
    DecisionSheet.State tell(Decision ready, Runnable edit) {
        return sheet -> Notices.tell(telling.letter(ready.id()), letter -> show(sheet, ready, letter, edit));
    }

    /** The words as they would leave, for whoever approves them. */
    void preview(DecisionSheet sheet, Decision asked) {
        if (!(telling.letter(asked.id()) instanceof Result.Done<Letters.Written>(var letter))) return;
        var body = new Div(letter.body());
        body.addClassName("mail-text");
        var preview = new Details(t("decision.preview"), body);
        preview.setOpened(true);
        sheet.put(preview);
    }

    private void show(DecisionSheet sheet, Decision ready, Letters.Written letter, Runnable edit) {
        var binder = new Binder<>(Letters.Written.class);
        var way = Fields.choice("letter.way", "letterway.", List.of(DispatchMethod.values()));
        var recipient = Fields.typed(new TextField(t("letter.recipient")));
        var subject = Fields.typed(new TextField(t("letter.subject")));
        var body = Fields.typed(new TextArea(t("letter.body")));
        body.setMinRows(14);
        body.setMaxRows(24);
        binder.forField(way).bind("way");
        binder.forField(recipient).bind("recipient");
        binder.forField(subject).bind("subject");
        binder.forField(body).bind("body");
        binder.readRecord(typed(ready)
                .map(typed -> letter.to(typed.way, typed.recipient, typed.subject, typed.body))
                .orElse(letter));
        binder.addValueChangeListener(event -> {
            if (event.isFromClient())
                drafts.keep(
                        Drafts.Purpose.DECISION_LETTER,
                        complaint.id(),
                        new Typed(
                                ready.id(),
                                ready.version(),
                                way.getValue(),
                                recipient.getValue(),
                                subject.getValue(),
                                body.getValue()));
        });
        sheet.beginsWith(body);
        sheet.hint(t("decision.tell"));
        sheet.put(Fields.row(way, recipient), addressNote(way, recipient), subject, body);
        if (ready.stage() == 1) sheet.hint(t("decision.asks"));
        else if (ready.parts().review() != Review.REOPENED && !letter.body().contains("\n– "))
            sheet.note(t("decision.no-bodies"));
        sheet.offer("action.close", sheet::close);
        sheet.offer("action.edit", edit);
        sheet.offer("decision.elsewhere", () -> toldElsewhere(sheet, ready));
        sheet.goOn(
                "letter.send",
                () -> send(
                        sheet,
                        ready,
                        letter.to(way.getValue(), recipient.getValue(), subject.getValue(), body.getValue())));
    }

    private Optional<Typed> typed(Decision ready) {
        return drafts.find(Drafts.Purpose.DECISION_LETTER, complaint.id(), Typed.class)
                .filter(typed -> typed.decision == ready.id() && typed.version == ready.version());
    }

    private AddressNote addressNote(Select<DispatchMethod> way, TextField recipient) {
        var note = new AddressNote(letters, office, complaint.id());
        Runnable warn = () -> note.show(way.getValue(), recipient.getValue());
        way.addValueChangeListener(_ -> warn.run());
        recipient.addValueChangeListener(_ -> warn.run());
        warn.run();
        return note;
    }

    private void send(DecisionSheet sheet, Decision ready, Letters.Written letter) {
        Notices.tell(telling.send(ready.id(), ready.version(), letter), sent -> {
            drafts.forget(Drafts.Purpose.DECISION_LETTER, complaint.id());
            sheet.closeResolved();
            SentNotice.show(letters, sent, letter.way());
        });
    }

    private void toldElsewhere(DecisionSheet sheet, Decision ready) {
        Notices.tell(telling.toldElsewhere(ready.id(), ready.version(), ContactMethod.EMAIL), _ -> {
            drafts.forget(Drafts.Purpose.DECISION_LETTER, complaint.id());
            sheet.closeResolved();
            Notices.done(t("decision.told"));
        });
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
