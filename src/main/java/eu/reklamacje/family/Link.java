package eu.reklamacje.family;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two cases that belong together; the lower id stands first, so that each pair is linked once. */
@Entity
@Table(name = "complaint_link")
class Link extends EditedEntity {

    @Column(name = "a_id")
    private long lower;

    @Column(name = "b_id")
    private long higher;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private @Nullable Long madeBy;

    private Instant madeAt;

    protected Link() {}

    Link(long one, long other, LinkKind kind, long by, Instant at) {
        lower = Math.min(one, other);
        higher = Math.max(one, other);
        this.kind = kind;
        madeBy = by;
        madeAt = at;
    }

    /** The case at the other end. */
    long other(long one) {
        return one == lower ? higher : lower;
    }

    LinkKind kind() {
        return kind;
    }
}
