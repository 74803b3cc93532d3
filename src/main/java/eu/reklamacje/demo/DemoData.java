package eu.reklamacje.demo;

import eu.reklamacje.alert.Watcher;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo data where there is nobody yet; all of it or nothing. */
@Component
@ConditionalOnProperty(name = "reklamacje.demo", havingValue = "true")
@Order(10)
public class DemoData implements ApplicationRunner {

    private final DemoPeople people;
    private final DemoComplaints complaints;
    private final Watcher watcher;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    DemoData(
            DemoPeople people,
            DemoComplaints complaints,
            Watcher watcher,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.people = people;
        this.complaints = complaints;
        this.watcher = watcher;
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            if (db.sql("select count(*) from person").query(Long.class).single() > 0) return;
            people.load();
            complaints.load();
            haveBeenSeen();
            // What came due in the past is told now, as one news, not as a notification each.
            while (watcher.pass() > 0) {
                // The next batch.
            }
        });
    }

    /** Whoever was assigned a complaint in the past has seen it since. */
    private void haveBeenSeen() {
        db.sql("update alert set seen_at = raised_at, pushed_at = raised_at where type <> 'SAFETY'")
                .update();
        db.sql("delete from unseen_alert where occasion not like 'safety%'").update();
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
