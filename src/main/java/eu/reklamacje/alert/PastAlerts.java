package eu.reklamacje.alert;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Alerts of a past that nobody here has lived through: the demo's. */
@Component
public class PastAlerts {

    private final JdbcClient db;

    PastAlerts(JdbcClient db) {
        this.db = db;
    }

    /** Whoever was told something has seen it since; but not that somebody is in danger. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void haveBeenSeen() {
        db.sql("update alert set seen_at = raised_at, pushed_at = raised_at where type <> 'SAFETY'")
                .update();
        db.sql("delete from unseen_alert where occasion not like 'safety%'").update();
    }
}
