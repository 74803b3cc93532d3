package eu.reklamacje.deadline;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new date for the resolution as it is stored (P7); everybody else sees {@link Extension}. */
@Entity
@Table(name = "extension")
class ExtensionEntity extends EditedEntity {

    private long complaintId;

    private LocalDate due;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ExtensionState state = ExtensionState.PROPOSED;

    private long proposedBy;

    private Instant proposedAt;

    private @Nullable Long decidedBy;

    private @Nullable Instant decidedAt;

    /** The letter that has told it. */
    private @Nullable Long letterId;

    private @Nullable Instant toldAt;

    protected ExtensionEntity() {}

    ExtensionEntity(long complaint, LocalDate due, String reason, long by, Instant at) {
        complaintId = complaint;
        this.due = due;
        this.reason = reason;
        proposedBy = by;
        proposedAt = at;
    }

    /** @return whether nobody had decided before */
    boolean decide(boolean approve, long by, Instant at) {
        if (state != ExtensionState.PROPOSED) return false;
        state = approve ? ExtensionState.APPROVED : ExtensionState.DECLINED;
        decidedBy = by;
        decidedAt = at;
        return true;
    }

    /**
     * The letter with the new date has left.
     *
     * @return whether there was an approved date to tell
     */
    boolean takeEffect(long letter, Instant at) {
        if (state != ExtensionState.APPROVED) return false;
        state = ExtensionState.IN_FORCE;
        letterId = letter;
        toldAt = at;
        return true;
    }

    /** The letter came back: the customer knows of no new date. */
    void loseEffect() {
        state = ExtensionState.APPROVED;
        letterId = null;
        toldAt = null;
    }

    LocalDate due() {
        return due;
    }
}
