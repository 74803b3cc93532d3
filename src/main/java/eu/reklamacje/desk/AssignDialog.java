package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Assign to…": to whom of those who may get it, with an optional handover note. */
final class AssignDialog extends Dialog {

    private boolean assigned;

    /** @param wished preselected; null leaves the choice open */
    AssignDialog(Desk desk, ComplaintSummary row, @Nullable Person wished, Runnable cancelled) {
        var directory = desk.directory();
        var today = desk.office().today(desk.clock());
        setHeaderTitle(getTranslation("assign.title", row.number()));
        setWidth("28rem");
        var people = new ComboBox<Person>(getTranslation("assign.to"));
        people.setItems(desk.assignments().candidates(row.id()));
        people.setItemLabelGenerator(Person::name);
        people.setValue(wished);
        people.setAutofocus(wished == null);
        var team = getTranslation("assign.team", directory.team(row.teamId()).name());
        people.setHelperText(team);
        people.addValueChangeListener(event ->
                people.setHelperText(absent(directory, event.getValue(), today).orElse(team)));
        absent(directory, wished, today).ifPresent(people::setHelperText);
        var note = new TextArea(getTranslation("assign.note"));
        note.setAutofocus(wished != null);
        add(new FormLayout(people, note));
        var save = new Button(getTranslation("assign.save"), _ -> {
            people.setInvalid(people.getValue() == null);
            people.setErrorMessage(getTranslation("problem.missing"));
            if (people.getValue() == null) return;
            Notices.tell(
                    desk.assignments()
                            .assign(row.id(), row.version(), people.getValue().id(), note.getValue()),
                    _ -> {
                        assigned = true;
                        close();
                        Notices.done(getTranslation(
                                "assign.done", row.number(), people.getValue().name()));
                    });
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !assigned) cancelled.run();
        });
    }

    /** Whoever is absent has somebody who gets it instead. */
    private Optional<String> absent(Directory directory, @Nullable Person person, LocalDate today) {
        if (person == null) return Optional.empty();
        return directory
                .absence(person.id(), today)
                .map(absence -> getTranslation(
                        "assign.absent",
                        person.name(),
                        Dates.date(absence.lastDay(), getLocale()),
                        directory.present(person.id(), today).map(Person::name).orElse("none")));
    }
}
