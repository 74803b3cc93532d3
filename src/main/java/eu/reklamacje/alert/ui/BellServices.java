package eu.reklamacje.alert.ui;

import eu.reklamacje.alert.AlertWords;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.alert.SafetyWatch;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the header's parts need, in one hand. */
@Component
record BellServices(
        Alerts alerts,
        AlertWords words,
        SafetyWatch safety,
        Complaints complaints,
        Assignments assignments,
        Handling handling,
        SignedIn signedIn,
        Changes changes,
        Office office,
        Clock clock) {}
