package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.alert.SafetyWatch;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.ShellPart;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.user.SignedIn;
import org.springframework.core.annotation.Order;

/** Puts the banner of safety below each window's header. */
@org.springframework.stereotype.Component
@Order(1000)
class BannerPart implements ShellPart {

    private final SafetyWatch safety;
    private final Complaints complaints;
    private final Assignments assignments;
    private final Handling handling;
    private final SignedIn signedIn;
    private final Changes changes;

    BannerPart(
            SafetyWatch safety,
            Complaints complaints,
            Assignments assignments,
            Handling handling,
            SignedIn signedIn,
            Changes changes) {
        this.safety = safety;
        this.complaints = complaints;
        this.assignments = assignments;
        this.handling = handling;
        this.signedIn = signedIn;
        this.changes = changes;
    }

    @Override
    public Component create() {
        return new SafetyBanner(safety, complaints, assignments, handling, signedIn, changes);
    }
}
