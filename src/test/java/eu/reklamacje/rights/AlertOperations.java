package eu.reklamacje.rights;

import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.alert.SafetyWatch;
import eu.reklamacje.alert.UnseenAlerts;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Severity;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on alerts. */
class AlertOperations extends Operations {

    @Autowired
    Complaints complaints;

    @Autowired
    Assignments assignments;

    @Autowired
    Alerts alerts;

    @Autowired
    UnseenAlerts unseenAlerts;

    @Autowired
    SafetyWatch safety;

    AlertOperations() {
        on("Alerts.about", call -> {
            dangerous(call.id());
            people.as(
                    "kasia",
                    () -> assignments.assign(
                            call.id(), version(call.id()), people.person("jan").id(), ""));
            people.as(
                    "kasia",
                    () -> assignments.assign(
                            call.id(), version(call.id()), people.person("anna").id(), ""));
            return yes(alerts.about(call.id()));
        });
        on("Alerts.snooze", call -> {
            annasAlert(call.id());
            return yes(alerts.snooze(call.id(), Instant.parse("2026-03-10T14:00:00Z"), "Czekam na telefon"));
        });
        on("Alerts.snoozableUntil", call -> yes(alerts.snoozableUntil(call.id())));
        on("UnseenAlerts.page", call -> {
            unseen(call.id());
            return unseenAlerts.page(0, 100_000).stream().anyMatch(alert -> alert.complaintId() == call.id());
        });
        on("UnseenAlerts.count", call -> {
            unseen(call.id());
            return unseenAlerts.count() > 0;
        });
        on("SafetyWatch.mine", call -> {
            long untaken = people.as(
                    "anna",
                    () -> complaints
                            .record(
                                    Complaint101.facts(call.name())
                                            .with(Fact.SEVERITY, Severity.SAFETY)
                                            .with(Fact.RESTRICTED, restricted(call.id())),
                                    null,
                                    false)
                            .orThrow()
                            .id());
            // Read once for all windows, and anew after the news has gone round; Marek may read every one.
            await().until(() -> people.as("marek", () -> isUntaken(untaken)));
            return isUntaken(untaken);
        });
        on("Alerts.done", call -> {
            long alert = annasAlert(call.id());
            alerts.done(alert);
            return db.sql("select done_at is not null from alert where id = ?")
                    .param(alert)
                    .query(Boolean.class)
                    .single();
        });
    }

    private long annasAlert(long complaint) {
        db.sql(
                        "insert into alert(recipient_id, complaint_id, type, occasion, due_at, raised_at) values (?, ?, 'ASSIGNED', ?, '2026-03-10', '2026-03-10')")
                .params(people.person("anna").id(), complaint, UUID.randomUUID().toString())
                .update();
        return db.sql("select max(id) from alert where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    private boolean restricted(long id) {
        return db.sql("select restricted from complaint where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void unseen(long complaint) {
        annasAlert(complaint);
        db.sql("""
                        replace into unseen_alert(complaint_id, occasion, since)
                        select complaint_id, occasion, '2026-03-10' from alert where complaint_id = ? order by id desc limit 1""").param(complaint).update();
    }

    private boolean isUntaken(long id) {
        return safety.mine().stream().anyMatch(found -> found.id() == id);
    }
}
