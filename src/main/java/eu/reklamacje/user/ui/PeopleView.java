package eu.reklamacje.user.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.user.Caseload;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Person;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people: who they are, what they may, in which teams; one-time passwords, leaving and coming back. */
@Route("people")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "people.title", order = 10, icon = "users")
class PeopleView extends Screen {

    private final Caseload caseload;
    private final Directory directory;
    private final People people;
    private final Grid<Person> grid = new Grid<>();

    PeopleView(Caseload caseload, Directory directory, People people) {
        super("people");
        this.caseload = caseload;
        this.directory = directory;
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
        grid.addComponentColumn(this::actions).setWidth("9rem").setFlexGrow(0).setFrozenToEnd(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        add(grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(directory.people());
    }

    private String teams(Person person) {
        return person.supervisesAll()
                ? getTranslation("people.supervises-all")
                : person.teams().stream()
                        .map(id -> directory.team(id).name())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private Div actions(Person person) {
        var more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        var root = more.addItem("⋯");
        root.setAriaLabel(getTranslation("action.more-of", person.name()));
        var menu = root.getSubMenu();
        menu.addItem(getTranslation("people.reset"), _ -> reset(person));
        if (person.active()) menu.addItem(getTranslation("people.deactivate"), _ -> deactivate(person));
        else
            menu.addItem(
                    getTranslation("people.reactivate"),
                    _ -> Notices.tell(people.reactivate(person.id()), _ -> refresh()));
        var actions = new Div(Buttons.small(getTranslation("action.edit"), person.name(), () -> edit(person)), more);
        actions.addClassName("actions");
        return actions;
    }

    private void edit(@Nullable Person person) {
        new PersonDialog(person, people, directory, this::saved).open();
    }

    private void saved(String name, People.Saved saved) {
        refresh();
        Notices.done(getTranslation("people.saved", name));
        if (saved.oneTimePassword() != null) showPassword(name, saved.oneTimePassword());
    }

    private void showPassword(String name, String password) {
        var shown = new Div(password);
        shown.addClassName("one-time-password");
        var dialog = new Dialog(
                getTranslation("people.password", name), shown, new Paragraph(getTranslation("people.password.text")));
        dialog.setCloseOnOutsideClick(false);
        var close = new Button(getTranslation("action.close"), _ -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private void reset(Person person) {
        Confirm.ask(
                getTranslation("people.reset") + ": " + person.name(),
                getTranslation("people.reset.text"),
                getTranslation("people.reset"),
                () -> Notices.tell(
                        people.resetPassword(person.id()), password -> showPassword(person.name(), password)));
    }

    private void deactivate(Person person) {
        int cases = caseload.unfinishedOf(person.id());
        new LeavingDialog(person, cases, people, directory, this::refresh).open();
    }
}
