package eu.reklamacje.mail;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail as people work on it in the Inbox: where it lies, and whose it is. What it says is stored by intake, and only read. */
@Entity
@Table(name = "mail")
class MailEntity extends EditedEntity {

    @Enumerated(EnumType.STRING)
    private Filing place;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private @Nullable Long complaintId;

    private @Nullable Long handledBy;

    private @Nullable Instant handledAt;

    private @Nullable String sender;

    private Instant receivedAt;

    protected MailEntity() {}

    /** Somebody has said where it belongs. */
    void handle(Filing place, @Nullable Reason reason, long by, Instant at) {
        this.place = place;
        this.reason = reason;
        handledBy = by;
        handledAt = at;
    }

    void belongTo(long complaint) {
        complaintId = complaint;
    }

    /** Nobody has looked at it, after all. */
    void forget() {
        handledBy = null;
        handledAt = null;
    }

    /** It was filed, and waits again. */
    void waitAgain() {
        place = Filing.WAITING;
    }
}
