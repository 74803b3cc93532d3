package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.user.Absence;
import eu.reklamacje.user.Absences;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is away and who stands in: for oneself, and for the people whom one supervises, whose cases can be handed over. */
@Route("absences")
@PermitAll
@Menu(title = "absences.title", order = 7, icon = "sun-o")
class AbsencesView extends Screen implements BeforeEnterObserver {

    private final Absences absences;
    private final HandingOver handingOver;
    private final ComplaintLists lists;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Grid<Absence> grid = new Grid<>();

    AbsencesView(
            Absences absences,
            HandingOver handingOver,
            ComplaintLists lists,
            Directory directory,
            SignedIn signedIn,
            Changes changes) {
        super("absences");
        this.absences = absences;
        this.handingOver = handingOver;
        this.lists = lists;
        this.directory = directory;
        this.signedIn = signedIn;
        setHeading(getTranslation("absences.title"));
        var add = Keys.on(
                new Button(getTranslation("absences.add"), _ -> edit(null)), "i", getTranslation("absences.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(add);
        grid.addColumn(absence -> directory.name(absence.personId()))
                .setHeader(getTranslation("absences.person"))
                .setFlexGrow(2);
        grid.addColumn(absence -> Dates.date(absence.firstDay(), getLocale()))
                .setHeader(getTranslation("absences.first"));
        grid.addColumn(absence -> Dates.date(absence.lastDay(), getLocale()))
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
        Listening.to(changes, this, change -> change.topic().equals(Change.PERSON), _ -> refresh());
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
        var me = signedIn.person();
        var choice = new ComboBox<Person>(getTranslation("absences.usual"));
        choice.setItems(absences.substitutesFor(me.id()));
        choice.setItemLabelGenerator(Person::name);
        choice.setClearButtonVisible(true);
        choice.setWidth("22rem");
        directory.person(me.substituteId()).ifPresent(choice::setValue);
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
                ? directory
                        .person(absence.personId())
                        .map(Person::substituteId)
                        .map(usual -> getTranslation("absences.substitute.usual", directory.name(usual)))
                        .orElse(getTranslation("absences.substitute.none"))
                : directory.name(absence.substituteId());
    }

    private static Filter unfinished(Absence absence) {
        return Filter.ALL.withHandlers(Set.of(absence.personId())).withStatuses(Status.UNFINISHED);
    }

    private String cases(Absence absence) {
        int all = lists.count(unfinished(absence));
        int due = lists.count(unfinished(absence).withDue(null, absence.lastDay()));
        return getTranslation("absences.cases.count", all, due);
    }

    private Component actions(Absence absence) {
        var actions = new Div();
        actions.addClassName("actions");
        var me = signedIn.person();
        boolean supervises = me.is(Role.SUPERVISOR)
                && directory
                        .person(absence.personId())
                        .map(person -> person.teams().stream().anyMatch(me::supervises))
                        .orElse(false);
        if (supervises) actions.add(small("absences.hand-over", absence, () -> handingOver.open(absence)));
        actions.add(
                small("action.edit", absence, () -> edit(absence)),
                small("absences.remove", absence, () -> remove(absence)));
        return actions;
    }

    private Button small(String key, Absence absence, Runnable does) {
        return Buttons.small(getTranslation(key), directory.name(absence.personId()), does);
    }

    private void edit(@Nullable Absence absence) {
        new AbsenceDialog(absence, signedIn.person(), absences, directory).open();
    }

    private void remove(Absence absence) {
        Confirm.danger(
                getTranslation("absences.remove") + ": " + directory.name(absence.personId()),
                getTranslation("absences.remove.text"),
                getTranslation("absences.remove"),
                () -> Notices.tell(absences.remove(absence.id(), absence.version()), _ -> refresh()));
    }
}
