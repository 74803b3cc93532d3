package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the policy test itself at every start and every night; the administrators hear of what is red. */
@Service
public class PolicyWatch {

    private static final Logger log = LoggerFactory.getLogger(PolicyWatch.class);

    private final Policies policies;
    private final Ledger ledger;
    private final Directory directory;
    private final JdbcClient db;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    PolicyWatch(
            Policies policies,
            Ledger ledger,
            Directory directory,
            JdbcClient db,
            Changes changes,
            Office office,
            Clock clock) {
        this.policies = policies;
        this.ledger = ledger;
        this.directory = directory;
        this.db = db;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Runs the examples, and alerts the administrators once a day while some are red.
     *
     * @return how many are red
     */
    @Transactional
    public int check() {
        int red = policies.red();
        if (red > 0) {
            log.warn("{} of the policy's examples are red", red);
            ledger.raise(Alert.Type.POLICY_RED, "policy-red-" + office.today(clock), administrators());
        } else settle();
        return red;
    }

    private void settle() {
        int settled = db.sql("update alert set done_at = ? where type = ? and done_at is null")
                .params(Office.utc(clock.instant()), Alert.Type.POLICY_RED.name())
                .update();
        if (settled > 0) administrators().forEach(person -> changes.note(Change.ALERTS, person.id()));
    }

    private List<Person> administrators() {
        return directory.people().stream()
                .filter(person -> person.active() && person.is(Role.ADMINISTRATOR))
                .toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void atStart() {
        try {
            check();
        } catch (RuntimeException failed) {
            // What the examples say is worth an alert, but never the start.
            log.error("The policy's examples could not be run", failed);
        }
    }
}
