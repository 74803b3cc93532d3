package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.alert.AlertWords;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.ShellPart;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import org.springframework.core.annotation.Order;

/** Puts a bell into each window's header. */
@org.springframework.stereotype.Component
@Order(60)
class BellPart implements ShellPart {

    private final Alerts alerts;
    private final AlertWords words;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    BellPart(Alerts alerts, AlertWords words, SignedIn signedIn, Changes changes, Office office, Clock clock) {
        this.alerts = alerts;
        this.words = words;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Component create() {
        return new Bell(alerts, words, signedIn, changes, office, clock);
    }
}
