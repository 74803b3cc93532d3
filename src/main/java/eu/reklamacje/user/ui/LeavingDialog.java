package eu.reklamacje.user.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Person;
import org.jspecify.annotations.Nullable;

/** Somebody leaves: who gets the cases that are not finished. */
final class LeavingDialog extends FormDialog<LeavingDialog.Leaving> {

    /** Who gets the cases; null leaves them without a handler. */
    public record Leaving(@Nullable Person heir) {}

    LeavingDialog(Person person, int cases, People people, Directory directory, Runnable left) {
        super(Leaving.class, "", "30rem");
        setHeaderTitle(getTranslation("people.deactivate.title", person.name()));
        var heir = new ComboBox<Person>(getTranslation("people.heir"));
        heir.setWidthFull();
        heir.setItems(directory.people().stream()
                .filter(other -> other.handlesCases() && other.id() != person.id())
                .toList());
        heir.setItemLabelGenerator(Person::name);
        heir.setClearButtonVisible(true);
        heir.setVisible(cases > 0);
        heir.setAutofocus(true);
        bind(heir, "heir");
        add(new Paragraph(getTranslation("people.deactivate.text", cases)), heir);
        warn();
        saves(
                getTranslation("people.deactivate"),
                leaving -> people.deactivate(
                        person.id(),
                        leaving.heir() == null ? null : leaving.heir().id()),
                _ -> left.run());
    }
}
