package eu.reklamacje.demo;

import eu.reklamacje.alert.PastAlerts;
import eu.reklamacje.alert.Watcher;
import eu.reklamacje.user.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo data where there is nobody yet; all of it or nothing. */
@Component
@ConditionalOnProperty(name = "reklamacje.demo", havingValue = "true")
@Order(10)
public class DemoData implements ApplicationRunner {

    private final DemoPeople people;
    private final int years;
    private final DemoComplaints complaints;
    private final DemoHistory history;
    private final Watcher watcher;
    private final Directory directory;
    private final PastAlerts alerts;
    private final DemoPost post;
    private final TransactionTemplate transaction;

    /** @param years of history; what was loaded of it when it was cut off stays */
    DemoData(
            @Value("${reklamacje.demo-years:0}") int years,
            DemoPeople people,
            DemoComplaints complaints,
            DemoHistory history,
            Watcher watcher,
            Directory directory,
            PastAlerts alerts,
            DemoPost post,
            TransactionTemplate transaction) {
        this.people = people;
        this.years = years;
        this.complaints = complaints;
        this.history = history;
        this.watcher = watcher;
        this.directory = directory;
        this.alerts = alerts;
        this.post = post;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean fresh = directory.people().isEmpty();
        if (fresh && years > 0) {
            transaction.executeWithoutResult(_ -> people.load());
            history.load(years);
        }
        transaction.executeWithoutResult(_ -> {
            if (!fresh) return;
            if (years == 0) people.load();
            complaints.load();
            alerts.haveBeenSeen();
            // What came due in the past is told now, as one news, not as a notification each.
            while (watcher.pass() > 0) {
                // The next batch.
            }
        });
        if (fresh) post.fillMailbox();
    }

    /** The sign-ins to try it out with. */
    public String signIns() {
        return """
                Demo sign-ins (password %s):
                  anna, jan, piotr, oliwia          agents, technical team
                  zofia, tomasz, emma (English)     agents, service management team
                  lukas, sabine (German)            agents, DACH team
                  kasia                             supervisor of the technical team
                  marek                             supervisor of all teams
                  ewa                               administrator
                """.formatted(DemoPeople.PASSWORD);
    }
}
