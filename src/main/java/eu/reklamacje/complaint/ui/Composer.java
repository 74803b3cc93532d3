package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes a note or records a contact. What is typed is a draft on the server, and stays when anything else on the page changes. */
final class Composer extends Composite<Div> {

    private final long complaint;
    private final Handling handling;
    private final Drafts drafts;
    private final Office office;
    private final Clock clock;
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

    Composer(long complaint, Handling handling, Drafts drafts, Office office, Clock clock) {
        this.complaint = complaint;
        this.handling = handling;
        this.drafts = drafts;
        this.office = office;
        this.clock = clock;
        getContent().addClassName("composer");
        build();
        bind();
        fill(drafts.find(Drafts.Purpose.COMPOSER, complaint, Composition.class).orElse(Composition.EMPTY));
    }

    /** Only notes, for whoever may not write. */
    void notesOnly(boolean only) {
        mode.setVisible(!only);
        if (only) mode.setValue(Composition.Mode.NOTE);
    }

    void focusNote() {
        mode.setValue(Composition.Mode.NOTE);
        text.focus();
    }

    void focusContact() {
        mode.setValue(Composition.Mode.TELEPHONE);
        withWhom.focus();
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
        text.setMinRows(3);
        text.setMaxRows(12);
        text.setAriaLabel(getTranslation("composer.text"));
        var send = Keys.on(
                new Button(getTranslation("composer.save"), _ -> save()),
                "ctrl+Enter",
                getTranslation("composer.save"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(mode, send);
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

    private boolean isNote() {
        return mode.getValue() == Composition.Mode.NOTE;
    }

    private void adapt() {
        contact.setVisible(!isNote());
        text.setPlaceholder(getTranslation(isNote() ? "composer.note-hint" : "composer.contact-hint"));
        if (!isNote() && at.isEmpty()) at.setValue(office.local(clock.instant()).truncatedTo(ChronoUnit.MINUTES));
    }

    private void fill(Composition typed) {
        filling = true;
        binder.readRecord(typed);
        adapt();
        filling = false;
    }

    private Composition typed() {
        return new Composition(
                mode.getValue(), meaning.getValue(), withWhom.getValue(), at.getValue(), text.getValue());
    }

    private void keep() {
        if (filling) return;
        var typed = typed();
        if (typed.isEmpty()) drafts.forget(Drafts.Purpose.COMPOSER, complaint);
        else drafts.keep(Drafts.Purpose.COMPOSER, complaint, typed);
    }

    private void save() {
        if (!Fields.focusFirstError(binder.validate())) return;
        Notices.tell(submit(typed()), _ -> {
            drafts.forget(Drafts.Purpose.COMPOSER, complaint);
            fill(Composition.EMPTY);
            Notices.done(getTranslation("composer.saved"));
        });
    }

    private Result<Long> submit(Composition typed) {
        return typed.mode() == Composition.Mode.NOTE
                ? handling.addNote(complaint, typed.text())
                : handling.recordContact(complaint, typed.contact());
    }
}
