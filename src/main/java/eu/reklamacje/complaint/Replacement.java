package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit that took the place of another one. */
@Entity
class Replacement extends EditedEntity {

    private long oldId;

    private long newId;

    private long complaintId;

    /** Null where the decision did it by itself. */
    private @Nullable Long recordedBy;

    private Instant recordedAt;

    protected Replacement() {}

    Replacement(long old, long fresh, long complaint, @Nullable Long by, Instant at) {
        oldId = old;
        newId = fresh;
        complaintId = complaint;
        recordedBy = by;
        recordedAt = at;
    }

    long old() {
        return oldId;
    }

    long fresh() {
        return newId;
    }
}
