package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Routing;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Team;
import eu.reklamacje.user.Teams;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The teams: their calendars and office days, and which complaints go to which of them (P9, P11). */
@Route("teams")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "teams.title", order = 11, icon = "group")
class TeamsView extends Screen {

    private final Teams teams;
    private final TeamCalendars calendars;
    private final Directory directory;
    private final Grid<Team> grid = new Grid<>();

    TeamsView(Teams teams, TeamCalendars calendars, Routing routing, Directory directory) {
        super("teams");
        this.teams = teams;
        this.calendars = calendars;
        this.directory = directory;
        setHeading(getTranslation("teams.title"));
        var add = Keys.on(new Button(getTranslation("teams.add"), _ -> edit(null)), "i", getTranslation("teams.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(add);
        grid.addColumn(Team::name).setHeader(getTranslation("teams.name")).setFlexGrow(2);
        grid.addColumn(team -> Holidays.describe(calendars.of(team.id()).region(), getLocale()))
                .setHeader(getTranslation("teams.calendar"))
                .setFlexGrow(2);
        grid.addColumn(team -> calendars.of(team.id()).zone().getId()).setHeader(getTranslation("teams.zone"));
        grid.addComponentColumn(this::actions).setWidth("18rem").setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        add(grid, routes(routing));
        refresh();
    }

    private void refresh() {
        grid.setItems(directory.teams());
    }

    private Div actions(Team team) {
        var edit = Buttons.small(getTranslation("action.edit"), team.name(), () -> edit(team));
        var days = new Anchor(ComplaintLinks.toCalendar(team.id()), getTranslation("teams.calendar"));
        days.getElement().setAttribute("aria-label", getTranslation("teams.calendar") + ": " + team.name());
        var actions = new Div(edit, days);
        actions.addClassName("actions");
        return actions;
    }

    private Section routes(Routing routing) {
        var section = new Section(new H2(getTranslation("teams.routing")));
        section.addClassName("panel");
        var form = new FormLayout();
        for (var kind : List.of(Kind.PRODUCT, Kind.SERVICE)) {
            var select = new Select<Team>();
            select.setLabel(getTranslation("kind." + kind));
            select.setItems(directory.teams());
            select.setItemLabelGenerator(Team::name);
            var present = routing.all().get(kind);
            if (present != null) select.setValue(directory.team(present));
            select.addValueChangeListener(event -> {
                if (event.isFromClient())
                    Notices.tell(
                            routing.route(kind, event.getValue().id()),
                            _ -> Notices.done(getTranslation(
                                    "people.saved", event.getValue().name())));
            });
            form.add(select);
        }
        section.add(form);
        return section;
    }

    private void edit(@Nullable Team team) {
        new TeamDialog(team, teams, name -> {
                    refresh();
                    Notices.done(getTranslation("people.saved", name));
                })
                .open();
    }
}
