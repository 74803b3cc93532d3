package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Marks;
import eu.reklamacje.deadline.DueStages;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the stages of promises into alerts: taking a stage and making its alerts are one transaction, so each happens once. */
@Service
public class Watcher {

    /** Small, so that a pass is short and a kill costs little. */
    private static final int BATCH = 200;

    private final DueStages stages;
    private final Ledger ledger;
    private final Recipients recipients;
    private final Marks marks;
    private final JdbcClient db;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    Watcher(
            DueStages stages,
            Ledger ledger,
            Recipients recipients,
            Marks marks,
            JdbcClient db,
            Changes changes,
            Office office,
            Clock clock) {
        this.stages = stages;
        this.ledger = ledger;
        this.recipients = recipients;
        this.marks = marks;
        this.db = db;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    /** One pass; returns how many stages it took, so that the caller goes on while there are more. */
    @Transactional
    public int pass() {
        var due = stages.take(BATCH);
        for (var stage : due) {
            ledger.raise(stage);
            // Nothing about it was edited, but what open screens say of its date is no longer true.
            changes.note(Change.COMPLAINT, stage.complaintId());
        }
        return due.size();
    }

    /** Alerts that nobody has seen climb a step. Returns how many it looked at. */
    @Transactional
    public int climb() {
        return ledger.climb(BATCH);
    }

    /** Snoozed alerts ask again. Returns how many. */
    @Transactional
    public int wake() {
        return ledger.wake(BATCH);
    }

    /** The waiting watch: whose reminder has come is flagged, once for each date. Returns how many it flagged. */
    @Transactional
    public int remind() {
        var today = office.today(clock);
        var waiting = db.sql("""
                        select id, waiting_until from complaint where status = 'WAITING' and waiting_until <= ?
                        and (reminded is null or reminded <> waiting_until) order by waiting_until limit ? for update skip locked""").params(today, BATCH).query(Waiting.class).list();
        for (var complaint : waiting) {
            ledger.raise(
                    complaint.id,
                    Alert.Type.REMINDER,
                    "reminder-" + complaint.waitingUntil,
                    recipients.whoCares(ledger.access(complaint.id)));
            marks.reminded(complaint.id);
            changes.note(Change.COMPLAINT, complaint.id);
        }
        return waiting.size();
    }

    private record Waiting(long id, LocalDate waitingUntil) {}
}
