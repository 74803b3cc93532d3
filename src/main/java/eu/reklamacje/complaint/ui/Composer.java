package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a note or records a contact. What is typed is a draft on the server, and stays when anything else on the page changes. */
final class Composer extends Composite<Div> {

    private final long complaint;
    private final Handling handling;
    private final Drafts drafts;
    private final Supplier<LocalDateTime> now;
    private final Runnable done;
    private final @Nullable Long corrects;
    private final String corrected;
    private final ComboBox<String> call = new ComboBox<>();
    private final Binder<Composition> binder = new Binder<>(Composition.class);
    private final Select<Composition.Mode> mode = new Select<>();
    private final Select<ContactPurpose> meaning = Fields.choice(
            "composer.meaning",
            "meaning.",
            List.of(ContactPurpose.ACKNOWLEDGEMENT, ContactPurpose.PROGRESS, ContactPurpose.OTHER));
    private final TextField withWhom = Fields.typed(new TextField());
    private final DateTimePicker at = new DateTimePicker();
    private final TextArea text = Fields.typed(new TextArea());
    private final Div contact = new Div();
    /** While the fields are being filled from the draft, they must not be kept over it. */
    private boolean filling = true;

    /**
     * @param first what it begins with; a draft goes on
     * @param colleagues who can be called by name
     * @param done runs when it was saved
     */
    Composer(
            long complaint,
            Composition first,
            Handling handling,
            Drafts drafts,
            Supplier<LocalDateTime> now,
            List<String> colleagues,
            Runnable done) {
        this.complaint = complaint;
        this.handling = handling;
        this.drafts = drafts;
        this.now = now;
        this.done = done;
        corrects = first.corrects();
        corrected = first.text();
        call.setItems(colleagues);
        getContent().addClassName("composer");
        build();
        bind();
        fill(
                corrects != null
                        ? first
                        : drafts.find(Drafts.Purpose.COMPOSER, complaint, Composition.class)
                                .filter(draft -> draft.corrects() == null)
                                .map(draft -> draft.as(first.mode()))
                                .orElse(first));
    }

    /** Only notes, for whoever may not write. */
    void notesOnly(boolean only) {
        mode.setVisible(!only && corrects == null);
        if (only) mode.setValue(Composition.Mode.NOTE);
    }

    /** Of a correction no draft is kept. */
    boolean isUnsaved() {
        return corrects != null && !text.getValue().equals(corrected);
    }

    void focus() {
        // With whom, and when, is filled in and mostly right.
        text.focus();
    }

    private void build() {
        mode.setItems(Composition.Mode.values());
        mode.setItemLabelGenerator(value -> getTranslation("composer." + value));
        mode.setAriaLabel(getTranslation("composer.mode"));
        withWhom.setLabel(getTranslation("composer.with"));
        at.setLabel(getTranslation("composer.at"));
        DatePickers.speak(at, getLocale());
        at.setStep(Duration.ofMinutes(1));
        contact.addClassName("composer-contact");
        contact.add(meaning, withWhom, at);
        text.setMinRows(4);
        text.setMaxRows(14);
        text.setAriaLabel(getTranslation("composer.text"));
        var send = Keys.on(
                new Button(getTranslation("composer.save"), _ -> save()),
                "ctrl+Enter",
                getTranslation("composer.save"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        call.setPlaceholder(getTranslation("composer.call"));
        call.setAriaLabel(getTranslation("composer.call"));
        call.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) callByName(event.getValue());
        });
        mode.setVisible(corrects == null);
        var foot = new Div(mode, call, send);
        foot.addClassName("composer-foot");
        getContent().add(contact, text, foot);
    }

    private void bind() {
        binder.forField(mode).bind("mode");
        binder.forField(meaning).bind("meaning");
        binder.forField(withWhom).bind("with");
        Fields.whereShown(binder.forField(at).withValidator(Fields.needed()).bind("at"));
        binder.forField(text).bind("text");
        mode.addValueChangeListener(_ -> adapt());
        // The time is not kept: whoever comes back later means the later time.
        binder.addValueChangeListener(event -> {
            if (!event.getHasValue().equals(at)) keep();
        });
    }

    private void callByName(String colleague) {
        call.clear();
        var before = text.getValue();
        text.setValue(before + (before.isEmpty() || before.endsWith(" ") || before.endsWith("\n") ? "" : " ") + "@"
                + colleague + " ");
        text.focus();
    }

    private boolean isNote() {
        return mode.getValue() == Composition.Mode.NOTE;
    }

    private void adapt() {
        contact.setVisible(!isNote());
        call.setVisible(isNote());
        text.setPlaceholder(getTranslation(isNote() ? "composer.note-hint" : "composer.contact-hint"));
        if (!isNote() && at.isEmpty()) at.setValue(now.get().truncatedTo(ChronoUnit.MINUTES));
    }

    private void fill(Composition typed) {
        filling = true;
        binder.readRecord(typed);
        adapt();
        filling = false;
    }

    private Composition typed() {
        return new Composition(
                mode.getValue(), meaning.getValue(), withWhom.getValue(), at.getValue(), text.getValue(), corrects);
    }

    private void keep() {
        if (filling || corrects != null) return;
        var typed = typed();
        if (typed.isEmpty()) drafts.forget(Drafts.Purpose.COMPOSER, complaint);
        else drafts.keep(Drafts.Purpose.COMPOSER, complaint, typed);
    }

    private void save() {
        if (!Fields.focusFirstError(binder.validate())) return;
        Notices.tell(submit(typed()), _ -> {
            if (corrects == null) drafts.forget(Drafts.Purpose.COMPOSER, complaint);
            done.run();
            Notices.done(getTranslation("composer.saved"));
        });
    }

    private Result<Long> submit(Composition typed) {
        if (corrects != null) return handling.correctNote(complaint, corrects, typed.text());
        return typed.mode() == Composition.Mode.NOTE
                ? handling.addNote(complaint, typed.text())
                : handling.recordContact(complaint, typed.contact());
    }
}
