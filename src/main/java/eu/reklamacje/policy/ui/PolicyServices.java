package eu.reklamacje.policy.ui;

import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.user.Directory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the screens of the policy need, in one hand. */
@Component
record PolicyServices(
        Policies policies, PolicyExamples examples, Directory directory, Changes changes, Office office, Clock clock) {

    LocalDate today() {
        return office.today(clock);
    }
}
