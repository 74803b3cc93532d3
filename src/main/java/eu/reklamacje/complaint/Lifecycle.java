package eu.reklamacje.complaint;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Text;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A complaint's way from status to status, with its traces on the timeline and for whoever listens. */
@Component
class Lifecycle {

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
    Optional<Text> move(Complaint complaint, StatusChange move, @Nullable Long by) {
        var refusal = complaint.refusal(move, FactMapping.read(complaint, office), office.today(clock));
        if (refusal.isPresent()) return refusal;
        long id = Objects.requireNonNull(complaint.id);
        var from = complaint.status;
        complaint.move(move, clock.instant());
        timeline.add(id, by, TimelineEntry.Type.STATUS_CHANGED, describe(from, move));
        publish(new ComplaintEvent.StatusChanged(id, from, move.to()));
        return Optional.empty();
    }

    /** Where that is not allowed the complaint stays, and a person decides. */
    void moveByItself(Complaint complaint, StatusChange move) {
        move(complaint, move, null);
    }

    /** Whoever was told that we have it finds it acknowledged, unless facts are missing or it has gone further. */
    void acknowledged(Complaint complaint) {
        if (complaint.status == Status.RECEIVED) moveByItself(complaint, StatusChange.to(Status.ACKNOWLEDGED));
    }

    private static Map<String, Object> describe(Status from, StatusChange move) {
        var data = new LinkedHashMap<String, Object>();
        data.put("before", from);
        data.put("after", move.to());
        data.put("reason", move.reason().strip());
        if (move.to() == Status.WAITING) {
            data.put("waitingFor", String.valueOf(move.waitingFor()));
            data.put("remindOn", String.valueOf(move.remindOn()));
        }
        if (move.to() == Status.RESOLVED) {
            data.put("outcome", String.valueOf(move.outcome()));
            data.put("text", move.outcomeText().strip());
            data.put("way", String.valueOf(move.toldBy()));
        }
        return data;
    }
}
