package eu.reklamacje.desk;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.ui.FactFields;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Writes a note or records a contact. What is typed is a draft on the server, and stays when anything else on the page changes. */
final class Composer extends Composite<Div> {

    /** What is written: a note for colleagues, or a contact by one of the ways. */
    private enum Mode {
        NOTE,
        TELEPHONE,
        EMAIL,
        LETTER
    }

    private final long complaint;
    private final Handling handling;
    private final Drafts drafts;
    private final Office office;
    private final Clock clock;
    private final Select<Mode> mode = new Select<>();
    private final Select<ContactPurpose> meaning = new Select<>();
    private final TextField withWhom = new TextField();
    private final DateTimePicker at = new DateTimePicker();
    private final TextArea text = new TextArea();
    private final Div contact = new Div();
    /** While the fields are being filled from the draft, they must not be kept over it. */
    private boolean restoring = true;

    Composer(long complaint, Handling handling, Drafts drafts, Office office, Clock clock) {
        this.complaint = complaint;
        this.handling = handling;
        this.drafts = drafts;
        this.office = office;
        this.clock = clock;
        getContent().addClassName("composer");
        build();
        restore();
    }

    /** Only notes, for whoever may not write. */
    void notesOnly(boolean only) {
        mode.setVisible(!only);
        if (only) mode.setValue(Mode.NOTE);
    }

    void focusNote() {
        mode.setValue(Mode.NOTE);
        text.focus();
    }

    void focusContact() {
        mode.setValue(Mode.TELEPHONE);
        withWhom.focus();
    }

    private void build() {
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(value -> getTranslation("composer." + value));
        mode.setAriaLabel(getTranslation("composer.mode"));
        mode.setValue(Mode.NOTE);
        mode.addValueChangeListener(_ -> adapt());
        meaning.setLabel(getTranslation("composer.meaning"));
        meaning.setItems(ContactPurpose.ACKNOWLEDGEMENT, ContactPurpose.PROGRESS, ContactPurpose.OTHER);
        meaning.setItemLabelGenerator(value -> getTranslation("meaning." + value));
        meaning.setValue(ContactPurpose.OTHER);
        withWhom.setLabel(getTranslation("composer.with"));
        at.setLabel(getTranslation("composer.at"));
        DatePickers.speak(at, getLocale());
        at.setStep(Duration.ofMinutes(1));
        contact.addClassName("composer-contact");
        contact.add(meaning, withWhom, at);
        text.setMinRows(3);
        text.setMaxRows(12);
        text.setAriaLabel(getTranslation("composer.text"));
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(FactFields.TYPING_MILLIS);
        withWhom.setValueChangeMode(ValueChangeMode.TIMEOUT);
        withWhom.setValueChangeTimeout(FactFields.TYPING_MILLIS);
        text.addValueChangeListener(_ -> keep());
        withWhom.addValueChangeListener(_ -> keep());
        meaning.addValueChangeListener(_ -> keep());
        var send = Keys.on(
                new Button(getTranslation("composer.save"), _ -> save()),
                "ctrl+Enter",
                getTranslation("composer.save"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(mode, send);
        foot.addClassName("composer-foot");
        getContent().add(contact, text, foot);
        adapt();
    }

    private void adapt() {
        boolean note = mode.getValue() == Mode.NOTE;
        contact.setVisible(!note);
        text.setPlaceholder(getTranslation(note ? "composer.note-hint" : "composer.contact-hint"));
        if (!note && at.isEmpty()) at.setValue(office.local(clock.instant()).truncatedTo(ChronoUnit.MINUTES));
        keep();
    }

    private void keep() {
        if (restoring) return;
        drafts.keep(
                Drafts.Purpose.COMPOSER,
                complaint,
                text.isEmpty() && withWhom.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "mode", mode.getValue().name(),
                                "meaning", meaning.getValue().name(),
                                "with", withWhom.getValue(),
                                "text", text.getValue()));
    }

    private void restore() {
        drafts.find(Drafts.Purpose.COMPOSER, complaint).ifPresent(draft -> {
            mode.setValue(Mode.valueOf(draft.data().getOrDefault("mode", Mode.NOTE.name())));
            meaning.setValue(ContactPurpose.valueOf(draft.data().getOrDefault("meaning", ContactPurpose.OTHER.name())));
            withWhom.setValue(draft.data().get("with"));
            text.setValue(draft.data().get("text"));
        });
        restoring = false;
    }

    private void save() {
        Notices.tell(submit(), _ -> {
            drafts.forget(Drafts.Purpose.COMPOSER, complaint);
            restoring = true;
            text.clear();
            withWhom.clear();
            at.clear();
            mode.setValue(Mode.NOTE);
            restoring = false;
            Notices.done(getTranslation("composer.saved"));
        });
    }

    private Result<Long> submit() {
        if (mode.getValue() == Mode.NOTE) return handling.addNote(complaint, text.getValue());
        if (at.getValue() == null) return Result.refused("problem.missing");
        return handling.recordContact(
                complaint,
                new Contact(
                        ContactMethod.valueOf(mode.getValue().name()),
                        meaning.getValue(),
                        withWhom.getValue(),
                        at.getValue(),
                        text.getValue()));
    }
}
