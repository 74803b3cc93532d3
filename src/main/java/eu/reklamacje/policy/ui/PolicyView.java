package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.user.Directory;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The policy as data: its versions, the examples by which it tests itself, and what other features put beside them. */
@Route("policy")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "policy.title", order = 12, icon = "calendar-clock")
class PolicyView extends Screen implements BeforeEnterObserver {

    private final VersionsPart versions;
    private final ExamplesPart examples;

    PolicyView(
            Policies policies,
            PolicyExamples policyExamples,
            List<PolicyTab> others,
            Directory directory,
            Changes changes,
            Office office,
            Clock clock) {
        super("policy");
        setHeading(getTranslation("policy.title"));
        versions = new VersionsPart(policies, directory, () -> office.today(clock));
        examples = new ExamplesPart(policies, policyExamples, directory, () -> office.today(clock));
        var tabs = new TabSheet();
        tabs.setSizeFull();
        tabs.add(getTranslation("policy.versions"), versions);
        tabs.add(getTranslation("policy.examples"), examples);
        for (var other : others) tabs.add(getTranslation(other.title()), other.create());
        add(tabs);
        Listening.to(
                changes,
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
    }
}
