package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.Team;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people: who they are, what they may, in which teams; one-time passwords, leaving and coming back. */
@Route("people")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "people.title", order = 10, icon = "users")
class PeopleView extends Screen {

    private final Desk desk;
    private final People people;
    private final Grid<Person> grid = new Grid<>();

    PeopleView(Desk desk, People people) {
        super("people");
        this.desk = desk;
        this.people = people;
        setHeading(getTranslation("people.title"));
        var add = Keys.on(new Button(getTranslation("people.add"), _ -> edit(null)), "i", getTranslation("people.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(add);
        grid.addColumn(Person::name).setHeader(getTranslation("people.name")).setFlexGrow(2);
        grid.addColumn(Person::login).setHeader(getTranslation("people.login"));
        grid.addColumn(person -> getTranslation("role." + person.role())).setHeader(getTranslation("people.role"));
        grid.addColumn(this::teams).setHeader(getTranslation("people.teams")).setFlexGrow(2);
        grid.addColumn(person -> getTranslation(person.active() ? "people.active" : "people.inactive"))
                .setHeader(getTranslation("people.state"));
        grid.addComponentColumn(this::actions).setWidth("24rem").setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        add(grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(desk.directory().people());
    }

    private String teams(Person person) {
        return person.supervisesAll()
                ? getTranslation("people.supervises-all")
                : person.teams().stream()
                        .map(id -> desk.directory().team(id).name())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private Div actions(Person person) {
        var actions = new Div();
        actions.addClassName("actions");
        actions.add(
                small("action.edit", person, () -> edit(person)), small("people.reset", person, () -> reset(person)));
        if (person.active()) actions.add(small("people.deactivate", person, () -> deactivate(person)));
        else
            actions.add(small(
                    "people.reactivate", person, () -> Notices.tell(people.reactivate(person.id()), _ -> refresh())));
        return actions;
    }

    private Button small(String key, Person person, Runnable action) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + person.name());
        return button;
    }

    private void edit(@Nullable Person person) {
        var dialog = new Dialog(person == null ? getTranslation("people.add") : person.name());
        var name = new TextField(getTranslation("people.name"));
        var login = new TextField(getTranslation("people.login"));
        var email = new TextField(getTranslation("people.email"));
        var role = new Select<Role>();
        role.setLabel(getTranslation("people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(value -> getTranslation("role." + value));
        var teams = teamChoice("people.teams");
        var supervised = teamChoice("people.supervised");
        var all = new Checkbox(getTranslation("people.supervises-all"));
        role.addValueChangeListener(event -> {
            supervised.setVisible(event.getValue() == Role.SUPERVISOR);
            all.setVisible(event.getValue() == Role.SUPERVISOR);
            teams.setVisible(event.getValue() != Role.ADMINISTRATOR);
        });
        role.setValue(person == null ? Role.AGENT : person.role());
        supervised.setVisible(role.getValue() == Role.SUPERVISOR);
        all.setVisible(role.getValue() == Role.SUPERVISOR);
        if (person != null) {
            name.setValue(person.name());
            login.setValue(person.login());
            email.setValue(person.email());
            all.setValue(person.supervisesAll());
            teams.setValue(teamsOf(person.teams()));
            supervised.setValue(teamsOf(person.supervisedTeams()));
        }
        dialog.add(new FormLayout(name, login, email, role, teams, supervised, all));
        var save = new Button(
                getTranslation("action.save"),
                _ -> Notices.tell(
                        people.save(new People.PersonEntry(
                                person == null ? null : person.id(),
                                person == null ? 0 : person.version(),
                                login.getValue(),
                                name.getValue(),
                                email.getValue(),
                                role.getValue(),
                                all.getValue(),
                                ids(teams),
                                ids(supervised))),
                        saved -> {
                            dialog.close();
                            refresh();
                            Notices.done(getTranslation("people.saved", name.getValue()));
                            if (saved.oneTimePassword() != null) showPassword(name.getValue(), saved.oneTimePassword());
                        }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("action.cancel"), _ -> dialog.close()), save);
        name.setAutofocus(true);
        dialog.setWidth("32rem");
        dialog.open();
    }

    private MultiSelectComboBox<Team> teamChoice(String key) {
        var box = new MultiSelectComboBox<Team>(getTranslation(key));
        box.setItems(desk.directory().teams());
        box.setItemLabelGenerator(Team::name);
        return box;
    }

    private Set<Team> teamsOf(Set<Long> ids) {
        return ids.stream().map(desk.directory()::team).collect(Collectors.toSet());
    }

    private static Set<Long> ids(MultiSelectComboBox<Team> box) {
        return box.getValue().stream().map(Team::id).collect(Collectors.toSet());
    }

    private void showPassword(String name, String password) {
        var shown = new Div(password);
        shown.addClassName("one-time-password");
        var dialog = new Dialog(
                getTranslation("people.password", name), shown, new Paragraph(getTranslation("people.password.text")));
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(new Button(getTranslation("action.close"), _ -> dialog.close()));
        dialog.open();
    }

    private void reset(Person person) {
        var ask = new ConfirmDialog(
                getTranslation("people.reset") + ": " + person.name(),
                getTranslation("people.reset.text"),
                getTranslation("people.reset"),
                _ -> Notices.tell(
                        people.resetPassword(person.id()), password -> showPassword(person.name(), password)));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("action.cancel"));
        ask.open();
    }

    private void deactivate(Person person) {
        int cases = desk.assignments().unfinishedOf(person.id());
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("people.deactivate.title", person.name()));
        var heir = new ComboBox<Person>(getTranslation("people.heir"));
        heir.setWidthFull();
        heir.setItems(desk.directory().people().stream()
                .filter(other -> other.handlesCases() && other.id() != person.id())
                .toList());
        heir.setItemLabelGenerator(Person::name);
        heir.setClearButtonVisible(true);
        heir.setVisible(cases > 0);
        ask.add(new Paragraph(getTranslation("people.deactivate.text", cases)), heir);
        ask.setConfirmText(getTranslation("people.deactivate"));
        ask.setConfirmButtonTheme("error primary");
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("action.cancel"));
        ask.addConfirmListener(_ -> Notices.tell(
                people.deactivate(
                        person.id(),
                        heir.getValue() == null ? null : heir.getValue().id()),
                _ -> refresh()));
        ask.open();
    }
}
