package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.deadline.StatutoryClocks;
import eu.reklamacje.policy.ui.PolicyTab;
import java.time.Clock;

/** Puts the statutory clocks beside the policy's versions. */
@org.springframework.stereotype.Component
class StatutoryTab implements PolicyTab {

    private final StatutoryClocks clocks;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    StatutoryTab(StatutoryClocks clocks, Changes changes, Office office, Clock clock) {
        this.clocks = clocks;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "policy.statutory";
    }

    @Override
    public Component create() {
        return new StatutoryPart(clocks, changes, office.today(clock));
    }
}
