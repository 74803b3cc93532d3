package eu.reklamacje.user.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.People;
import eu.reklamacje.user.People.PersonEntry;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.Team;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who somebody is, what they may, and in which teams. */
final class PersonDialog extends FormDialog<PersonEntry> {

    private final Directory directory;

    /**
     * @param person null for a new one
     * @param saved is told the name and what became of it
     */
    PersonDialog(@Nullable Person person, People people, Directory directory, BiConsumer<String, People.Saved> saved) {
        super(PersonEntry.class, "", "32rem");
        this.directory = directory;
        setHeaderTitle(person == null ? getTranslation("people.add") : person.name());
        var name = new TextField(getTranslation("people.name"));
        name.setAutofocus(true);
        var login = new TextField(getTranslation("people.login"));
        var email = new TextField(getTranslation("people.email"));
        var role = Fields.choice("people.role", "role.", List.of(Role.values()));
        var teams = teamChoice("people.teams");
        var supervised = teamChoice("people.supervised");
        var all = new Checkbox(getTranslation("people.supervises-all"));
        bindNeeded(name, "name");
        bindNeeded(login, "login");
        bindNeeded(email, "email");
        bind(role, "role");
        bind(all, "supervisesAll");
        bindTeams(teams, "teams");
        bindTeams(supervised, "supervisedTeams");
        carry("id", "version");
        role.addValueChangeListener(_ -> adapt(role, teams, supervised, all));
        show(person == null ? fresh() : entry(person));
        adapt(role, teams, supervised, all);
        add(new FormLayout(name, login, email, role, teams, supervised, all));
        saves(getTranslation("action.save"), people::save, done -> saved.accept(name.getValue(), done));
    }

    private static void adapt(
            Select<Role> role, MultiSelectComboBox<Team> teams, MultiSelectComboBox<Team> supervised, Checkbox all) {
        boolean supervises = role.getValue() == Role.SUPERVISOR;
        supervised.setVisible(supervises);
        all.setVisible(supervises);
        teams.setVisible(role.getValue() != Role.ADMINISTRATOR);
    }

    private static PersonEntry fresh() {
        return new PersonEntry(null, 0, "", "", "", Role.AGENT, false, Set.of(), Set.of());
    }

    private static PersonEntry entry(Person person) {
        return new PersonEntry(
                person.id(),
                person.version(),
                person.login(),
                person.name(),
                person.email(),
                person.role(),
                person.supervisesAll(),
                person.teams(),
                person.supervisedTeams());
    }

    private MultiSelectComboBox<Team> teamChoice(String key) {
        var box = new MultiSelectComboBox<Team>(getTranslation(key));
        box.setItems(directory.teams());
        box.setItemLabelGenerator(Team::name);
        return box;
    }

    private void bindTeams(MultiSelectComboBox<Team> box, String component) {
        forField(box)
                .withConverter(
                        teams -> teams.stream().map(Team::id).collect(Collectors.toSet()),
                        ids -> ids.stream().map(directory::team).collect(Collectors.toSet()))
                .bind(component);
    }
}
