package eu.reklamacje.user.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.user.SignInFailures;
import eu.reklamacje.user.SignInFailures.Failure;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The failed sign-ins of the last time. */
@Route("failed-sign-ins")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "failures.title", order = 12, icon = "key")
class FailuresView extends Screen {

    private static final int MOST = 200;

    private final Office office;

    FailuresView(SignInFailures failures, Office office) {
        super("failures");
        this.office = office;
        setHeading(getTranslation("failures.title"));
        Notices.tell(failures.latest(MOST), this::show);
    }

    private void show(List<Failure> found) {
        add(new Paragraph(getTranslation(found.isEmpty() ? "failures.none" : "failures.text")));
        if (found.isEmpty()) return;
        var grid = new Grid<Failure>();
        grid.addColumn(Failure::login).setHeader(getTranslation("people.login")).setFlexGrow(2);
        grid.addColumn(Failure::address).setHeader(getTranslation("failures.address"));
        grid.addColumn(Failure::times).setHeader(getTranslation("failures.times"));
        grid.addColumn(failure -> Dates.time(office.local(failure.last()), getLocale()))
                .setHeader(getTranslation("failures.last"));
        grid.addColumn(failure -> getTranslation(failure.succeeded() ? "failures.then-in" : "failures.still-out"))
                .setHeader(getTranslation("people.state"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setItems(found);
        add(grid);
    }
}
