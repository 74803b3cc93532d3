package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.ShellPart;
import eu.reklamacje.user.SignedIn;
import org.springframework.core.annotation.Order;

/** Puts a bell into each window's header. */
@org.springframework.stereotype.Component
@Order(60)
class BellPart implements ShellPart {

    private final Alerts alerts;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;

    BellPart(Alerts alerts, SignedIn signedIn, Changes changes, Office office) {
        this.alerts = alerts;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
    }

    @Override
    public Component create() {
        return new Bell(alerts, signedIn, changes, office);
    }
}
