package eu.reklamacje.family;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.complaint.Status;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint that was merged into the one that it repeats, until that is undone. */
@Entity
@Table(name = "complaint_merge")
class Duplicate extends EditedEntity {

    private long fromId;

    private long intoId;

    @Enumerated(EnumType.STRING)
    private Status statusBefore;

    private long mergedBy;

    private Instant mergedAt;

    private @Nullable Long undoneBy;

    private @Nullable Instant undoneAt;

    protected Duplicate() {}

    Duplicate(long from, long into, Status before, long by, Instant at) {
        fromId = from;
        intoId = into;
        statusBefore = before;
        mergedBy = by;
        mergedAt = at;
    }

    long from() {
        return fromId;
    }

    long into() {
        return intoId;
    }

    void undo(long by, Instant at) {
        undoneBy = by;
        undoneAt = at;
    }

    Merges.Merge view(String fromNumber, String intoNumber) {
        return new Merges.Merge(id(), fromId, fromNumber, intoId, intoNumber, statusBefore, mergedBy, mergedAt);
    }
}
