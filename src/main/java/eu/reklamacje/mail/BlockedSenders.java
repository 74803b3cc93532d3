package eu.reklamacje.mail;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses whose mail is filed unread, each for a time; whoever handles complaints sees them, and can free them. */
@Service
public class BlockedSenders {

    /** How long a block lasts where nobody says otherwise. */
    public static final Duration USUAL = Duration.ofDays(90);

    private static final int MOST = 500;

    private final BlockedSenderRepository senders;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Clock clock;

    BlockedSenders(BlockedSenderRepository senders, Directory directory, SignedIn signedIn, Clock clock) {
        this.senders = senders;
        this.directory = directory;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * @param until when it ends by itself; null for one that an older version made, which had no end
     * @param mails how many mails have come from it since
     */
    public record Blocked(
            String address, String by, Instant at, @Nullable Instant until, long mails) {}

    /** The same as the database has it. */
    record Row(
            String address, long by, Instant at, @Nullable Instant until, long mails) {}

    boolean isBlocked(String address) {
        return senders.isBlocked(address, clock.instant());
    }

    /** Within the transaction that files the mail. */
    void block(String address, long by, Duration length) {
        var now = clock.instant();
        senders.block(address, by, now, now.plus(length));
    }

    /** The blocks that still hold, the youngest first. */
    @Transactional(readOnly = true)
    public List<Blocked> list() {
        if (!signedIn.person().handlesCases()) return List.of();
        return senders.holding(clock.instant(), Limit.of(MOST)).stream()
                .map(row -> new Blocked(row.address, directory.name(row.by), row.at, row.until, row.mails))
                .toList();
    }

    /** Mail from this address is read again from now on; what was filed stays where it is. */
    @Transactional
    public Result<String> free(String address) {
        if (!signedIn.person().handlesCases()) return Result.refused("refused.administrators-handle-none");
        if (senders.findById(address).isPresent()) senders.deleteById(address);
        return Result.done(address);
    }
}
