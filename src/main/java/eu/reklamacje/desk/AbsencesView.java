package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.user.Absence;
import eu.reklamacje.user.Absences;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is away and who stands in: for oneself, and for the people whom one supervises, whose cases can be handed over. */
@Route("absences")
@PermitAll
@Menu(title = "absences.title", order = 7, icon = "sun-o")
class AbsencesView extends Screen implements BeforeEnterObserver {

    private final Desk desk;
    private final Absences absences;
    private final Grid<Absence> grid = new Grid<>();

    AbsencesView(Desk desk, Absences absences) {
        super("absences");
        this.desk = desk;
        this.absences = absences;
        setHeading(getTranslation("absences.title"));
        var add = Keys.on(
                new Button(getTranslation("absences.add"), _ -> edit(null)), "i", getTranslation("absences.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(add);
        grid.addColumn(absence -> desk.directory().name(absence.personId()))
                .setHeader(getTranslation("absences.person"))
                .setFlexGrow(2);
        grid.addColumn(absence -> desk.wording().date(absence.firstDay(), getLocale()))
                .setHeader(getTranslation("absences.first"));
        grid.addColumn(absence -> desk.wording().date(absence.lastDay(), getLocale()))
                .setHeader(getTranslation("absences.last"));
        grid.addColumn(this::substitute)
                .setHeader(getTranslation("absences.substitute"))
                .setFlexGrow(2);
        grid.addColumn(this::cases).setHeader(getTranslation("absences.cases")).setFlexGrow(2);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("absences.empty"));
        grid.setAllRowsVisible(true);
        add(usual(), grid);
        Listening.to(desk.changes(), this, change -> change.topic().equals(Change.PERSON), _ -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        grid.setItems(absences.upcoming());
    }

    /** Who usually stands in for me. */
    private Section usual() {
        var me = desk.signedIn().person();
        var choice = new ComboBox<Person>(getTranslation("absences.usual"));
        choice.setItems(absences.substitutesFor(me.id()));
        choice.setItemLabelGenerator(Person::name);
        choice.setClearButtonVisible(true);
        choice.setWidth("22rem");
        desk.directory().person(me.substituteId()).ifPresent(choice::setValue);
        choice.setHelperText(getTranslation("absences.usual.help"));
        choice.addValueChangeListener(event -> {
            if (!event.isFromClient()) return;
            var wanted = event.getValue() == null ? null : event.getValue().id();
            Notices.tell(
                    absences.setUsualSubstitute(me.id(), wanted),
                    _ -> Notices.done(getTranslation("absences.usual.saved")));
        });
        var section = new Section(choice);
        section.addClassName("panel");
        return section;
    }

    private String substitute(Absence absence) {
        return absence.substituteId() == null
                ? desk.directory()
                        .person(absence.personId())
                        .map(Person::substituteId)
                        .map(usual -> getTranslation(
                                "absences.substitute.usual", desk.directory().name(usual)))
                        .orElse(getTranslation("absences.substitute.none"))
                : desk.directory().name(absence.substituteId());
    }

    private static Filter unfinished(Absence absence) {
        return Filter.ALL.withHandlers(Set.of(absence.personId())).withStatuses(Status.UNFINISHED);
    }

    private String cases(Absence absence) {
        int all = desk.lists().count(unfinished(absence));
        int due = desk.lists().count(unfinished(absence).withDue(null, absence.lastDay()));
        return getTranslation("absences.cases.count", all, due);
    }

    private Component actions(Absence absence) {
        var actions = new Div();
        actions.addClassName("actions");
        var me = desk.signedIn().person();
        boolean supervises = me.is(Role.SUPERVISOR)
                && desk.directory()
                        .person(absence.personId())
                        .map(person -> person.teams().stream().anyMatch(me::supervises))
                        .orElse(false);
        if (supervises)
            actions.add(small("absences.hand-over", absence, () -> new HandOverDialog(desk, absence).open()));
        actions.add(
                small("action.edit", absence, () -> edit(absence)),
                small("absences.remove", absence, () -> remove(absence)));
        return actions;
    }

    private Button small(String key, Absence absence, Runnable does) {
        var button = new Button(getTranslation(key), _ -> does.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + desk.directory().name(absence.personId()));
        return button;
    }

    private void edit(@Nullable Absence absence) {
        new AbsenceDialog(desk, absences, absence).open();
    }

    private void remove(Absence absence) {
        var ask = new ConfirmDialog(
                getTranslation("absences.remove") + ": " + desk.directory().name(absence.personId()),
                getTranslation("absences.remove.text"),
                getTranslation("absences.remove"),
                _ -> Notices.tell(absences.remove(absence.id(), absence.version()), _ -> refresh()));
        ask.setConfirmButtonTheme("error primary");
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("action.cancel"));
        ask.open();
    }
}
