package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.user.Absence;
import eu.reklamacje.user.Absences;
import eu.reklamacje.user.Person;
import org.jspecify.annotations.Nullable;

/** An absence: whose, from when to when, and who stands in. */
final class AbsenceDialog extends Dialog {

    private final Absences absences;
    private final ComboBox<Person> person;
    private final DatePicker first;
    private final DatePicker last;
    private final ComboBox<Person> substitute;

    /** @param absence null for a new one */
    AbsenceDialog(Desk desk, Absences absences, @Nullable Absence absence) {
        this.absences = absences;
        setHeaderTitle(getTranslation(absence == null ? "absences.add" : "absences.one"));
        setWidth("34rem");
        person = new ComboBox<>(getTranslation("absences.person"));
        person.setItems(absences.keptByMe());
        person.setItemLabelGenerator(Person::name);
        first = date("absences.first");
        last = date("absences.last");
        first.addValueChangeListener(event -> last.setMin(event.getValue()));
        substitute = new ComboBox<>(getTranslation("absences.substitute"));
        substitute.setItemLabelGenerator(Person::name);
        substitute.setClearButtonVisible(true);
        substitute.setHelperText(getTranslation("absences.substitute.help"));
        person.addValueChangeListener(event -> {
            if (event.getValue() != null)
                substitute.setItems(absences.substitutesFor(event.getValue().id()));
        });
        var me = desk.signedIn().person();
        var directory = desk.directory();
        person.setValue(
                absence == null ? me : directory.person(absence.personId()).orElse(me));
        person.setReadOnly(absence != null);
        if (absence == null) {
            first.setMin(desk.office().today(desk.clock()));
        } else {
            first.setValue(absence.firstDay());
            last.setValue(absence.lastDay());
            directory.person(absence.substituteId()).ifPresent(substitute::setValue);
        }
        var form = new FormLayout(person, substitute, first, last);
        add(form);
        var save = new Button(getTranslation("action.save"), _ -> save(absence));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private DatePicker date(String key) {
        var picker = new DatePicker(getTranslation(key));
        DatePickers.speak(picker, getLocale());
        picker.setRequiredIndicatorVisible(true);
        return picker;
    }

    private void save(@Nullable Absence absence) {
        for (var field : new DatePicker[] {first, last}) {
            field.setInvalid(field.isEmpty());
            field.setErrorMessage(getTranslation("problem.missing"));
        }
        if (person.isEmpty() || first.isInvalid() || last.isInvalid()) return;
        Notices.tell(
                absences.save(
                        absence == null ? null : absence.id(),
                        absence == null ? 0 : absence.version(),
                        person.getValue().id(),
                        first.getValue(),
                        last.getValue(),
                        substitute.getValue() == null
                                ? null
                                : substitute.getValue().id()),
                _ -> {
                    close();
                    Notices.done(getTranslation("absences.saved"));
                });
    }
}
