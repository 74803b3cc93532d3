package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.alert.UnseenAlerts;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.user.Directory;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** The alerts that nobody has seen, for whoever supervises. */
@Route("unseen")
@RolesAllowed("SUPERVISOR")
@Menu(title = "unseen.menu", order = 6, icon = "bell-slash-o")
class UnseenView extends Screen implements BeforeEnterObserver {

    private final Directory directory;
    private final Office office;
    private final BellWords words;
    private final Grid<UnseenAlerts.Unseen> grid = new Grid<>();
    private final DataProvider<UnseenAlerts.Unseen, Void> alerts;

    UnseenView(UnseenAlerts unseen, BellWords words, Directory directory, Changes changes, Office office) {
        super("unseen");
        this.directory = directory;
        this.office = office;
        this.words = words;
        setHeading(getTranslation("unseen.title"));
        alerts = DataProvider.fromCallbacks(
                query -> unseen.page(query.getOffset(), query.getLimit()).stream(), _ -> unseen.count());
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(UnseenAlerts.Unseen::customer)
                .setHeader(getTranslation("column.customer"))
                .setWidth("8rem");
        grid.addColumn(this::what)
                .setHeader(getTranslation("unseen.what"))
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.addColumn(this::told).setHeader(getTranslation("unseen.told")).setFlexGrow(2);
        grid.addColumn(alert -> office.time(alert.since(), getLocale()))
                .setHeader(getTranslation("unseen.since"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(this::climbs)
                .setHeader(getTranslation("unseen.climbs"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.setItems(alerts);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("unseen.empty"));
        grid.setSizeFull();
        var hint = new Div(getTranslation("unseen.text"));
        hint.addClassName("hint");
        var body = new Div(grid);
        body.addClassName("screen-fill");
        add(hint, body);
        // Whoever has seen one takes it from this list.
        Listening.to(changes, this, change -> change.topic().equals(Change.ALERTS), _ -> alerts.refreshAll());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        alerts.refreshAll();
    }

    private Component number(UnseenAlerts.Unseen alert) {
        return new Anchor(ComplaintLinks.to(alert.complaintId()), alert.number());
    }

    private String what(UnseenAlerts.Unseen alert) {
        return words.of(alert, getLocale());
    }

    private String told(UnseenAlerts.Unseen alert) {
        return alert.told().stream().map(directory::name).collect(Collectors.joining(", "));
    }

    private String climbs(UnseenAlerts.Unseen alert) {
        return alert.climbsAt() == null ? getTranslation("unseen.top") : office.time(alert.climbsAt(), getLocale());
    }
}
