package eu.reklamacje.todo.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormSheet;
import eu.reklamacje.todo.ToDos;
import eu.reklamacje.user.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be done, by whom and by when. */
final class ToDoSheet extends FormSheet<ToDoSheet.Wish> {

    /** What is to be done. */
    public record Wish(
            String text, @Nullable Person person, @Nullable LocalDate due) {}

    /**
     * @param me who is to do it, unless somebody else is chosen
     * @param readers who may be chosen
     * @param today in the office's zone
     */
    ToDoSheet(long complaint, Person me, List<Person> readers, LocalDate today, ToDos toDos, Runnable done) {
        super(Wish.class, "");
        title(getTranslation("to-do.add"));
        var text = new TextField(getTranslation("to-do.text"));
        var person = new ComboBox<Person>(getTranslation("to-do.person"));
        person.setItems(readers);
        person.setItemLabelGenerator(Person::name);
        var due = Fields.day("to-do.due");
        due.setMin(today);
        bindNeeded(text, "text");
        bindNeeded(person, "person");
        bindNeeded(due, "due");
        show(new Wish(
                "",
                readers.stream()
                        .filter(reader -> reader.id() == me.id())
                        .findFirst()
                        .orElse(null),
                today.plusDays(1)));
        beginsWith(text);
        put(text, Fields.row(person, due));
        saves(
                getTranslation("action.save"),
                wish -> toDos.add(
                        complaint,
                        Objects.requireNonNull(wish.person()).id(),
                        wish.text(),
                        Objects.requireNonNull(wish.due())),
                _ -> done.run());
    }
}
