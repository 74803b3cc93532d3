package eu.reklamacje.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address whose mail is filed unread; blocked by one statement, see {@link BlockedSenderRepository#block}. */
@Entity
@Table(name = "blocked_sender")
class BlockedSender {

    @Id
    private String address;

    @Version
    private @Nullable Integer version;

    private long blockedBy;

    private Instant blockedAt;

    /** Null for one that an older version made, which had no end. */
    private @Nullable Instant endsAt;

    protected BlockedSender() {}
}
