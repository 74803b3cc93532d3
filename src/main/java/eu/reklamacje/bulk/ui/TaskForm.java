package eu.reklamacje.bulk.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.bulk.Task;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks what a task needs; marks what is missing. Each field is checked by the service, too, for each complaint. */
abstract class TaskForm extends Div {

    protected TaskForm() {
        addClassName("stack");
    }

    /** What was asked for; empty where something is missing, which is marked. */
    abstract Optional<Task> read();

    private static String t(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    /** The one value that is asked for; its field says when it is missing. */
    private static <T> Optional<T> needed(@Nullable T value, HasValidation field) {
        boolean missing = value == null || value.toString().isBlank();
        field.setInvalid(missing);
        if (missing) field.setErrorMessage(t("problem.missing"));
        if (missing && field instanceof HasValue<?, ?> input) Fields.focus(input);
        return missing ? Optional.empty() : Optional.ofNullable(value);
    }

    static TaskForm assign(List<Person> people) {
        var handler = new ComboBox<Person>(t("filter.handler"));
        handler.setItems(people);
        handler.setItemLabelGenerator(Person::name);
        handler.setWidthFull();
        var note = new TextArea(t("assign.note"));
        note.setWidthFull();
        return new TaskForm() {
            {
                add(handler, note);
            }

            @Override
            Optional<Task> read() {
                return needed(handler.getValue(), handler).map(person -> new Task.Assign(person.id(), note.getValue()));
            }
        };
    }

    static TaskForm team(List<Team> teams) {
        var team = new Select<Team>();
        team.setLabel(t("filter.team"));
        team.setItems(teams);
        team.setItemLabelGenerator(Team::name);
        team.setWidthFull();
        return new TaskForm() {
            {
                add(team);
            }

            @Override
            Optional<Task> read() {
                return needed(team.getValue(), team).map(chosen -> new Task.Team(chosen.id()));
            }
        };
    }

    static TaskForm severity() {
        var severity = Fields.choice("filter.severity", "severity.", List.of(Severity.values()));
        severity.setWidthFull();
        return new TaskForm() {
            {
                add(severity);
            }

            @Override
            Optional<Task> read() {
                return needed(severity.getValue(), severity).map(Task.Rate::new);
            }
        };
    }

    static TaskForm model(List<String> models) {
        var model = new ComboBox<String>(t("filter.model"));
        model.setItems(models);
        model.setWidthFull();
        return new TaskForm() {
            {
                add(model);
            }

            @Override
            Optional<Task> read() {
                return needed(model.getValue(), model).map(Task.Model::new);
            }
        };
    }

    static TaskForm note() {
        var text = new TextArea(t("composer.NOTE"));
        text.setMinRows(4);
        text.setWidthFull();
        return new TaskForm() {
            {
                add(text);
            }

            @Override
            Optional<Task> read() {
                return needed(text.getValue(), text).map(Task.Note::new);
            }
        };
    }

    /** @param named the number of the complaint that is meant, as it is written in full */
    static TaskForm link(Function<String, Optional<String>> named) {
        var number = new TextField(t("bulk.link.number"));
        number.setPlaceholder("R-…");
        number.setWidthFull();
        return new TaskForm() {
            {
                add(number);
            }

            @Override
            Optional<Task> read() {
                var typed = needed(number.getValue(), number);
                var found = typed.flatMap(named);
                if (typed.isPresent() && found.isEmpty()) {
                    number.setErrorMessage(t("refused.link.unknown"));
                    number.setInvalid(true);
                }
                return found.map(Task.Link::new);
            }
        };
    }

    /** @param today in the office's zone */
    static TaskForm move(LocalDate today) {
        return new MoveForm(today);
    }

    private static final class MoveForm extends TaskForm {

        private static final int USUAL_WAIT = 7;

        private final Select<Status> to = Fields.choice(
                "move.to",
                "status.",
                List.of(Status.ACKNOWLEDGED, Status.INVESTIGATING, Status.WAITING, Status.CLOSED));
        private final TextArea reason = new TextArea(t("move.reason"));
        private final Select<WaitingFor> whom =
                Fields.choice("move.waiting-for", "waitingfor.", List.of(WaitingFor.values()));
        private final DatePicker remindOn = Fields.day("move.remind-on");

        MoveForm(LocalDate today) {
            List.of(to, whom).forEach(select -> select.setWidthFull());
            reason.setWidthFull();
            remindOn.setMin(today.plusDays(1));
            remindOn.setValue(today.plusDays(USUAL_WAIT));
            to.addValueChangeListener(_ -> adapt());
            add(to, whom, remindOn, reason);
            adapt();
        }

        private void adapt() {
            boolean waits = to.getValue() == Status.WAITING;
            whom.setVisible(waits);
            remindOn.setVisible(waits);
        }

        @Override
        Optional<Task> read() {
            var status = needed(to.getValue(), to);
            if (status.isEmpty()) return Optional.empty();
            if (status.get() != Status.WAITING)
                return Optional.of(new Task.Move(StatusChange.because(status.get(), reason.getValue())));
            var waitingFor = needed(whom.getValue(), whom);
            var day = needed(remindOn.getValue(), remindOn);
            var why = needed(reason.getValue(), reason);
            if (waitingFor.isEmpty() || day.isEmpty() || why.isEmpty()) return Optional.empty();
            return Optional.of(new Task.Move(StatusChange.waiting(waitingFor.get(), why.get(), day.get())));
        }
    }
}
