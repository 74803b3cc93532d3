package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Meaning;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.Stage;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns the stages of promises into alerts: taking a stage and making its alerts are one transaction, so each happens once. */
@Service
public class Watcher {

    /** Small, so that a pass is short and a kill costs little. */
    private static final int BATCH = 200;

    private final Promises promises;
    private final Alerts alerts;
    private final Directory directory;
    private final JdbcClient db;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    Watcher(
            Promises promises,
            Alerts alerts,
            Directory directory,
            JdbcClient db,
            Changes changes,
            Office office,
            Clock clock) {
        this.promises = promises;
        this.alerts = alerts;
        this.directory = directory;
        this.db = db;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    /** One pass; returns how many stages it took, so that the caller goes on while there are more. */
    @Transactional
    public int pass() {
        var due = promises.take(BATCH);
        for (var stage : due) {
            alerts.raise(
                    stage.complaintId(),
                    Alert.Type.valueOf(stage.stage().name()),
                    stage.rule().name(),
                    stage.rule() + "-" + stage.stage() + "-" + stage.due(),
                    recipients(stage));
            // Nothing about it was edited, but what open screens say of its date is no longer true.
            changes.note(Change.COMPLAINT, stage.complaintId());
        }
        return due.size();
    }

    /** The waiting watch: whose reminder has come is flagged, once for each date. Returns how many it flagged. */
    @Transactional
    public int remind() {
        var today = office.today(clock);
        var waiting = db.sql("""
                        select id from complaint where status = 'WAITING' and waiting_until <= ?
                        and (reminded is null or reminded <> waiting_until) order by waiting_until limit ? for update skip locked""").params(today, BATCH).query(Long.class).list();
        for (long id : waiting) {
            alerts.remind(id);
            db.sql("update complaint set reminded = waiting_until where id = ?")
                    .param(id)
                    .update();
            changes.note(Change.COMPLAINT, id);
        }
        return waiting.size();
    }

    /** The handler, or the team's supervisors where there is none; a broken promise goes to both. */
    private List<Person> recipients(Promises.Due stage) {
        var access = db.sql("select team_id, handler_id, restricted from complaint where id = ?")
                .param(stage.complaintId())
                .query(Access.class)
                .single();
        var recipients = new LinkedHashSet<Person>();
        directory.person(access.handlerId()).filter(Person::active).ifPresent(recipients::add);
        if (recipients.isEmpty() || stage.stage() == Stage.BROKEN)
            recipients.addAll(directory.supervisorsOf(access.teamId()));
        return recipients.stream()
                .filter(person -> Rights.mayRead(person, access))
                .toList();
    }

    /** After the promises have been recomputed. */
    @EventListener
    @Order(100)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Contacted contacted
            when contacted.meaning() != Meaning.OTHER -> {
                alerts.settleKept(contacted.id());
                alerts.settleMoved(contacted.id());
            }
            case ComplaintEvent.ReceiptCorrected corrected -> alerts.settleMoved(corrected.id());
            case ComplaintEvent.StatusChanged moved -> {
                alerts.settleKept(moved.id());
                if (moved.from() == Status.WAITING) alerts.settleReminders(moved.id());
            }
            default -> {}
        }
    }
}
