package eu.reklamacje.complaint;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Text;
import eu.reklamacje.timeline.Timeline;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A complaint's way from status to status, with its traces on the timeline and for whoever listens. */
@Component
class Lifecycle {

    /** In the data of an entry: that it takes back another one. */
    static final String UNDO = "undo";

    private final ComplaintRepository complaints;
    private final Timeline timeline;
    private final Office office;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Lifecycle(
            ComplaintRepository complaints,
            Timeline timeline,
            Office office,
            Clock clock,
            ApplicationEventPublisher events) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.office = office;
        this.clock = clock;
        this.events = events;
    }

    /** Tells the listeners, who read the database: what has been changed must stand there first. */
    void publish(ComplaintEvent event) {
        complaints.flush();
        events.publishEvent(event);
    }

    /**
     * Goes there where the table of policy.md allows it.
     *
     * @param by null where it goes by itself
     * @return why not
     */
    Optional<Text> move(Complaint complaint, StatusChange change, @Nullable Long by) {
        return move(complaint, change, null, by);
    }

    /** Where that is not allowed the complaint stays, and a person decides. */
    void moveByItself(Complaint complaint, StatusChange change) {
        move(complaint, change, null, null);
    }

    /** Somebody takes back a change of status: that is a change of its own. */
    void restore(Complaint complaint, Status before, @Nullable Waiting waiting, long by) {
        var from = complaint.status();
        complaint.restore(before, waiting, clock.instant());
        var data = new LinkedHashMap<String, Object>();
        data.put("before", from);
        data.put("after", before);
        data.put("reason", waiting == null ? "" : waiting.reason());
        if (waiting != null) {
            data.put("waitingFor", waiting.whom().name());
            data.put("remindOn", waiting.until().toString());
        }
        data.put(UNDO, "true");
        timeline.add(complaint.id(), by, ComplaintEntry.STATUS_CHANGED, data);
        publish(complaint.changedFrom(from));
    }

    /** Waits for the answer to a letter, where it may. */
    void waitForAnswer(Complaint complaint, StatusChange change, long letter) {
        move(complaint, change, letter, null);
    }

    private Optional<Text> move(Complaint complaint, StatusChange change, @Nullable Long letter, @Nullable Long by) {
        var from = complaint.status();
        var refusal = complaint.move(change, letter, office, office.today(clock), clock.instant());
        if (refusal.isPresent()) return refusal;
        timeline.add(complaint.id(), by, ComplaintEntry.STATUS_CHANGED, describe(from, change));
        publish(complaint.changedFrom(from));
        return Optional.empty();
    }

    /**
     * It has become another severity: that stands on its timeline, and whoever listens hears of it.
     *
     * @param by null for background work
     * @param mail the mail that made it so by itself; null where a person did
     */
    void tellSeverity(Complaint complaint, Severity before, @Nullable Long by, @Nullable Long mail) {
        var now = complaint.severity();
        var data = new LinkedHashMap<String, Object>();
        data.put(Fact.SEVERITY.name(), List.of(before.name(), now.name()));
        if (mail != null) data.put("mail", mail);
        timeline.add(complaint.id(), by, ComplaintEntry.FACTS_CHANGED, data);
        publish(new ComplaintEvent.SeverityChanged(complaint.id(), before, now, mail));
    }

    /** Whoever was told that we have it finds it acknowledged, unless facts are missing or it has gone further. */
    void acknowledged(Complaint complaint) {
        if (complaint.status() == Status.RECEIVED) moveByItself(complaint, StatusChange.to(Status.ACKNOWLEDGED));
    }

    private static Map<String, Object> describe(Status from, StatusChange change) {
        var data = new LinkedHashMap<String, Object>();
        data.put("before", from);
        data.put("after", change.to());
        data.put("reason", change.reason().strip());
        if (change.to() == Status.WAITING) {
            data.put("waitingFor", String.valueOf(change.waitingFor()));
            data.put("remindOn", String.valueOf(change.remindOn()));
        }
        if (change.to() == Status.RESOLVED) {
            data.put("outcome", String.valueOf(change.outcome()));
            data.put("text", change.outcomeText().strip());
            data.put("way", String.valueOf(change.toldBy()));
        }
        return data;
    }
}
