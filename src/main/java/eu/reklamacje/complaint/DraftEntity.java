package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A draft as it is stored: its owner's alone, for a purpose, in a complaint or for a new one. */
@Entity
@Table(name = "draft")
class DraftEntity extends EditedEntity {

    private static final int LONGEST_TITLE = 200;

    private long ownerId;

    @Enumerated(EnumType.STRING)
    private Drafts.Purpose purpose;

    /** 0 for a new one. */
    private long complaintId;

    /** JSON, by the keys of whatever form it is of. */
    private String data;

    private String title = "";

    private Instant changedAt;

    protected DraftEntity() {}

    DraftEntity(long owner, Drafts.Purpose purpose, long complaint, String data, Instant at) {
        ownerId = owner;
        this.purpose = purpose;
        complaintId = complaint;
        this.data = data;
        changedAt = at;
    }

    void write(String title, String data, Instant at) {
        this.title = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
        this.data = data;
        changedAt = at;
    }

    String title() {
        return title;
    }

    String data() {
        return data;
    }

    Instant changedAt() {
        return changedAt;
    }
}
