package eu.reklamacje.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.user.Absence;
import eu.reklamacje.user.Absences;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An absence: whose, from when to when, and who stands in. */
final class AbsenceDialog extends FormDialog<AbsenceDialog.Away> {

    /** Who is away, from the first to the last day, and who stands in. */
    public record Away(
            @Nullable Person person,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Person substitute) {}

    private final Absences absences;
    private final @Nullable Absence known;

    /**
     * @param known null for a new one
     * @param me whose a new one is at first
     */
    AbsenceDialog(@Nullable Absence known, Person me, Absences absences, Directory directory) {
        super(Away.class, "", "34rem");
        this.absences = absences;
        this.known = known;
        setHeaderTitle(getTranslation(known == null ? "absences.add" : "absences.one"));
        var person = people("absences.person");
        person.setItems(absences.keptByMe());
        person.setReadOnly(known != null);
        var first = Fields.day("absences.first");
        var last = Fields.day("absences.last");
        first.addValueChangeListener(event -> last.setMin(event.getValue()));
        var substitute = people("absences.substitute");
        substitute.setClearButtonVisible(true);
        substitute.setHelperText(getTranslation("absences.substitute.help"));
        person.addValueChangeListener(event -> {
            if (event.getValue() != null)
                substitute.setItems(absences.substitutesFor(event.getValue().id()));
        });
        bindAll(person, first, last, substitute);
        show(known == null ? new Away(me, null, null, null) : away(known, me, directory));
        add(new FormLayout(person, substitute, first, last));
        saves(getTranslation("action.save"), this::save, _ -> Notices.done(getTranslation("absences.saved")));
    }

    private ComboBox<Person> people(String label) {
        var people = new ComboBox<Person>(getTranslation(label));
        people.setItemLabelGenerator(Person::name);
        return people;
    }

    private void bindAll(ComboBox<Person> person, DatePicker first, DatePicker last, ComboBox<Person> substitute) {
        bindNeeded(person, "person");
        bindNeeded(first, "first");
        bindNeeded(last, "last");
        bind(substitute, "substitute");
    }

    private static Away away(Absence known, Person me, Directory directory) {
        return new Away(
                directory.person(known.personId()).orElse(me),
                known.firstDay(),
                known.lastDay(),
                directory.person(known.substituteId()).orElse(null));
    }

    private Result<Long> save(Away away) {
        return absences.save(
                known == null ? null : known.id(),
                known == null ? 0 : known.version(),
                Objects.requireNonNull(away.person()).id(),
                Objects.requireNonNull(away.first()),
                Objects.requireNonNull(away.last()),
                away.substitute() == null ? null : away.substitute().id());
    }
}
