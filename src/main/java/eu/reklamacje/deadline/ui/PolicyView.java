package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Screen;
import jakarta.annotation.security.RolesAllowed;

/** The policy as data: its versions, the examples by which it tests itself, and what laws ask for beside it. */
@Route("policy")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "policy.title", order = 12, icon = "calendar-clock")
class PolicyView extends Screen implements BeforeEnterObserver {

    private final VersionsPart versions;
    private final ExamplesPart examples;
    private final StatutoryPart statutory;

    PolicyView(PolicyServices services) {
        super("policy");
        setHeading(getTranslation("policy.title"));
        versions = new VersionsPart(services);
        examples = new ExamplesPart(services);
        statutory = new StatutoryPart(services);
        var tabs = new TabSheet();
        tabs.setSizeFull();
        tabs.add(getTranslation("policy.versions"), versions);
        tabs.add(getTranslation("policy.examples"), examples);
        tabs.add(getTranslation("policy.statutory"), statutory);
        add(tabs);
        Listening.to(
                services.changes(),
                this,
                change -> change.topic().equals(Change.POLICY) || change.topic().equals(Change.CALENDAR),
                _ -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        versions.refresh();
        examples.refresh();
        statutory.refresh();
    }
}
