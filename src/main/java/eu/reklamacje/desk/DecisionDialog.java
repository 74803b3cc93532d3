package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.Parts;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.decision.Review;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.Letters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A complaint's decision, from its first word to the letter that tells it: each state shows what can be done next. */
final class DecisionDialog extends Dialog {

    private final Desk desk;
    private final Decisions decisions;
    private final Telling telling;
    private final ComplaintView complaint;
    private final DecisionForm form;
    private final Div content = new Div();
    private @Nullable Decision decision;
    private boolean done;

    /** @param cancelled runs when the dialog closes and the complaint has not been resolved by it */
    DecisionDialog(Desk desk, long id, Runnable cancelled) {
        this.desk = desk;
        this.decisions = desk.decisions();
        this.telling = desk.telling();
        this.complaint = desk.complaints().find(id).orElseThrow();
        setHeaderTitle(getTranslation("decision.title", complaint.number()));
        setWidth("52rem");
        content.addClassName("stack");
        add(content);
        form = new DecisionForm(complaint, desk.rootCauses().all(), isSecondStage());
        form.onChange(this::keep);
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !done) cancelled.run();
        });
        show();
    }

    private void show() {
        var all = decisions.of(complaint.id());
        decision = all.isEmpty() ? null : all.getLast();
        content.removeAll();
        getFooter().removeAll();
        var known = decision;
        if (known == null || known.state() == DecisionState.TOLD && isNewStage(known)) {
            begin(null);
            return;
        }
        switch (known.state()) {
            case DRAFT, DECLINED -> edit(known);
            case ASKED -> ask(known);
            case READY -> tell(known);
            case SENT -> sent(known);
            case TOLD -> told(known);
        }
    }

    private boolean isNewStage(Decision told) {
        return told.stage() == 1 && isSecondStage() || told.parts().review() == Review.REOPENED;
    }

    private boolean isSecondStage() {
        return complaint.isInReview();
    }

    /** @param from the decision whose parts it begins with; null begins with what the case knows */
    private void begin(@Nullable Decision from) {
        form.setReadOnly(false);
        form.show(from == null ? collected() : from.parts());
        desk.drafts().find(Drafts.Purpose.DECISION, complaint.id()).ifPresent(draft -> form.restore(draft.data()));
        write(null);
    }

    private Parts collected() {
        return new Parts(
                Outcome.UPHELD,
                Remedy.REPAIR,
                null,
                null,
                null,
                complaint.facts().get(Fact.DESCRIPTION),
                Objects.requireNonNullElse(complaint.assessmentText(), ""),
                "",
                "",
                "");
    }

    private void edit(Decision open) {
        form.setReadOnly(false);
        form.show(open.parts());
        desk.drafts().find(Drafts.Purpose.DECISION, complaint.id()).ifPresent(draft -> form.restore(draft.data()));
        write(open);
        if (open.state() == DecisionState.DECLINED)
            content.addComponentAsFirst(note(getTranslation(
                    "decision.declined",
                    desk.directory().name(open.decidedBy()),
                    Objects.requireNonNullElse(open.declinedWhy(), ""))));
    }

    private void write(@Nullable Decision open) {
        var language = complaint.facts().get(Fact.CUSTOMER_LANGUAGE);
        if (!language.isEmpty())
            content.add(hint(getTranslation("decision.language", LocaleNames.language(language, getLocale()))));
        firstStage().ifPresent(content::add);
        content.add(form);
        var save = new Button(
                getTranslation("decision.keep"),
                _ -> save(open, _ -> {
                    close();
                    Notices.done(getTranslation("decision.kept"));
                }));
        var finish = primary("decision.finish", () -> save(open, this::finish));
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save, finish);
    }

    /** The reviewer sees how it was decided first. */
    private Optional<Component> firstStage() {
        return decisions.of(complaint.id()).stream()
                .filter(first -> first.stage() == 1 && first.state() == DecisionState.TOLD && isSecondStage())
                .reduce((_, later) -> later)
                .map(first -> note(getTranslation(
                        "decision.first",
                        getTranslation("outcome." + first.parts().outcome()),
                        first.parts().findings(),
                        first.parts().reasons())));
    }

    private interface Saved {
        void with(long id);
    }

    private void save(@Nullable Decision open, Saved then) {
        Notices.tell(
                decisions.write(
                        complaint.id(),
                        open == null ? null : open.id(),
                        open == null ? 0 : open.version(),
                        form.parts()),
                id -> {
                    desk.drafts().forget(Drafts.Purpose.DECISION, complaint.id());
                    decision = decisions.of(complaint.id()).getLast();
                    then.with(id);
                });
    }

    private void finish(long id) {
        var finished = Notices.tell(
                decisions.finish(id, Objects.requireNonNull(decision).version()), state -> {
                    if (state == DecisionState.ASKED) {
                        done = false;
                        close();
                        Notices.done(getTranslation("decision.asked"));
                    }
                });
        if (finished && isOpened() || !finished) show();
    }

    /** Waits for a second person. */
    private void ask(Decision asked) {
        content.add(note(getTranslation("decision.waits", desk.directory().name(asked.writtenBy()))));
        showReadOnly(asked);
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()));
        var refusal = decisions.approvalRefusal(asked);
        if (refusal.isPresent()) {
            content.add(hint(getTranslation(refusal.get().key())));
            return;
        }
        var why = new TextField(getTranslation("decision.why-not"));
        why.setWidthFull();
        content.add(why);
        getFooter()
                .add(
                        new Button(getTranslation("extension.decline"), _ -> decide(asked, false, why.getValue())),
                        primary("extension.approve", () -> decide(asked, true, "")));
    }

    private void decide(Decision asked, boolean approve, String why) {
        Notices.tell(decisions.decide(asked.id(), asked.version(), approve, why), _ -> {
            close();
            Notices.done(getTranslation(approve ? "decision.approved" : "decision.was-declined"));
        });
    }

    private void showReadOnly(Decision shown) {
        form.show(shown.parts());
        form.setReadOnly(true);
        content.add(form);
    }

    /** Ready: the letter that tells it, in the customer's language. */
    private void tell(Decision ready) {
        Notices.tell(telling.letter(ready.id()), letter -> {
            var way = new Select<DispatchMethod>();
            way.setLabel(getTranslation("letter.way"));
            way.setItems(DispatchMethod.values());
            way.setItemLabelGenerator(value -> getTranslation("letterway." + value));
            way.setValue(letter.way());
            var recipient = new TextField(getTranslation("letter.recipient"));
            recipient.setValue(letter.recipient());
            var row = new Div(way, recipient);
            row.addClassName("field-row");
            var subject = new TextField(getTranslation("letter.subject"));
            subject.setValue(letter.subject());
            var body = new TextArea(getTranslation("letter.body"));
            body.setValue(letter.body());
            body.setMinRows(14);
            body.setMaxRows(24);
            var changed = new AddressNote(desk, complaint.id());
            Runnable warn = () -> changed.show(way.getValue(), recipient.getValue());
            way.addValueChangeListener(_ -> warn.run());
            recipient.addValueChangeListener(_ -> warn.run());
            warn.run();
            content.add(hint(getTranslation("decision.tell")), row, changed, subject, body);
            if (ready.stage() == 1) content.add(hint(getTranslation("decision.asks")));
            else if (ready.parts().review() != Review.REOPENED && !letter.body().contains("\n– "))
                content.add(note(getTranslation("decision.no-bodies")));
            var send = primary(
                    "letter.send",
                    () -> send(
                            ready,
                            new Letters.Written(
                                    letter.kind(),
                                    way.getValue(),
                                    letter.language(),
                                    recipient.getValue(),
                                    "",
                                    subject.getValue(),
                                    body.getValue(),
                                    List.of())));
            getFooter()
                    .add(
                            new Button(getTranslation("action.close"), _ -> close()),
                            new Button(getTranslation("action.edit"), _ -> reopen(ready)),
                            new Button(getTranslation("decision.elsewhere"), _ -> elsewhere(ready)),
                            send);
        });
    }

    private void reopen(Decision ready) {
        content.removeAll();
        getFooter().removeAll();
        edit(ready);
    }

    private void send(Decision ready, Letters.Written letter) {
        Notices.tell(telling.send(ready.id(), ready.version(), letter), sent -> {
            done = true;
            close();
            Notices.undoable(
                    getTranslation(letter.way() == DispatchMethod.POST ? "letter.to-post" : "letter.leaves"),
                    getTranslation("letter.take-back"),
                    () -> Notices.tell(
                            desk.letters().takeBack(sent), _ -> Notices.done(getTranslation("letter.taken-back"))));
        });
    }

    private void elsewhere(Decision ready) {
        Notices.tell(telling.toldElsewhere(ready.id(), ready.version(), ContactMethod.EMAIL), _ -> {
            done = true;
            close();
            Notices.done(getTranslation("decision.told"));
        });
    }

    private void sent(Decision sent) {
        content.add(note(getTranslation("decision.leaves")));
        showReadOnly(sent);
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()));
    }

    /** The customer knows: it stands, and can only be corrected by another letter. */
    private void told(Decision told) {
        showReadOnly(told);
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()));
        if (complaint.mayWrite()) getFooter().add(new Button(getTranslation("decision.correct"), _ -> correct(told)));
    }

    private void correct(Decision told) {
        content.removeAll();
        getFooter().removeAll();
        content.add(note(getTranslation("decision.correcting")));
        begin(told);
    }

    private void keep() {
        var known = decision;
        boolean writing = known == null || known.state().isOpen() || known.state() == DecisionState.TOLD;
        if (isOpened() && writing) desk.drafts().keep(Drafts.Purpose.DECISION, complaint.id(), form.typed());
    }

    private Button primary(String key, Runnable does) {
        var button = new Button(getTranslation(key), _ -> does.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return Keys.on(button, "ctrl+Enter", button.getText());
    }

    private static Component note(String text) {
        var note = new Div(text);
        note.addClassName("missing-note");
        return note;
    }

    private static Component hint(String text) {
        var hint = new Div(text);
        hint.addClassName("hint");
        return hint;
    }
}
