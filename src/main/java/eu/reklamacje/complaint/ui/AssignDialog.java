package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.SeenComplaint;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** "Assign to…": to whom of those who may get it, with an optional handover note. */
final class AssignDialog extends FormDialog<AssignDialog.Handover> {

    /** To whom, and what the new handler is to know. */
    public record Handover(@Nullable Person handler, String note) {}

    private final Directory directory;
    private final LocalDate today;

    /**
     * @param wished preselected; null leaves the choice open
     * @param assigned hears the new handler's name
     */
    AssignDialog(
            SeenComplaint complaint,
            @Nullable Person wished,
            Assignments assignments,
            Directory directory,
            LocalDate today,
            Consumer<String> assigned) {
        super(Handover.class, "", "28rem");
        this.directory = directory;
        this.today = today;
        setHeaderTitle(getTranslation("assign.title", complaint.number()));
        var handler = handler(wished, complaint.teamId());
        handler.setItems(assignments.candidates(complaint.id()));
        bindNeeded(handler, "handler");
        var note = new TextArea(getTranslation("assign.note"));
        note.setAutofocus(wished != null);
        bind(note, "note");
        show(new Handover(wished, ""));
        add(new FormLayout(handler, note));
        saves(
                getTranslation("assign.save"),
                handover -> assignments
                        .assign(complaint.id(), complaint.version(), id(handover), handover.note())
                        .map(_ -> handover),
                handover -> assigned.accept(name(handover)));
    }

    private static @Nullable Long id(Handover handover) {
        return handover.handler() == null ? null : handover.handler().id();
    }

    private static String name(Handover handover) {
        return handover.handler() == null ? "" : handover.handler().name();
    }

    private ComboBox<Person> handler(@Nullable Person wished, long teamId) {
        var handler = new ComboBox<Person>(getTranslation("assign.to"));
        handler.setItemLabelGenerator(Person::name);
        handler.setAutofocus(wished == null);
        var team = getTranslation("assign.team", directory.team(teamId).name());
        handler.setHelperText(team);
        handler.addValueChangeListener(
                event -> handler.setHelperText(absent(event.getValue()).orElse(team)));
        return handler;
    }

    /** Whoever is absent has somebody who gets it instead. */
    private Optional<String> absent(@Nullable Person person) {
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
