package eu.reklamacje.deadline;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.complaint.WaitingFor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A while in which a complaint waited for somebody. */
@Entity
@Table(name = "wait_interval")
class Wait extends EditedEntity {

    private long complaintId;

    @Enumerated(EnumType.STRING)
    private WaitingFor waitingFor;

    private String reason;

    private Instant beganAt;

    private @Nullable Instant endedAt;

    protected Wait() {}

    Wait(long complaint, WaitingFor whom, String reason, Instant began) {
        complaintId = complaint;
        waitingFor = whom;
        this.reason = reason;
        beganAt = began;
    }

    void end(Instant at) {
        endedAt = at;
    }
}
