package eu.reklamacje.mail;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses whose mail is filed unread, each for a time; whoever handles complaints sees them, and can free them. */
@Service
public class BlockedSenders {

    /** How long a block lasts where nobody says otherwise. */
    public static final Duration USUAL = Duration.ofDays(90);

    private static final int MOST = 500;

    private final JdbcClient db;
    private final SignedIn signedIn;
    private final Clock clock;

    BlockedSenders(JdbcClient db, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * @param until when it ends by itself; null for one that an older version made, which had no end
     * @param mails how many mails have come from it since
     */
    public record Blocked(
            String address, String by, Instant at, @Nullable Instant until, long mails) {}

    boolean isBlocked(String address) {
        return db.sql(
                        "select exists(select 1 from blocked_sender where address = ? and (ends_at is null or ends_at > ?))")
                .params(address, Office.utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Within the transaction that files the mail. */
    void block(String address, long by, Duration length) {
        db.sql("""
                        insert into blocked_sender(address, blocked_by, blocked_at, ends_at) values (:address, :by, :now, :end)
                        on duplicate key update blocked_by = :by, blocked_at = :now, ends_at = :end""")
                .param("address", address)
                .param("by", by)
                .param("now", Office.utc(clock.instant()))
                .param("end", Office.utc(clock.instant().plus(length)))
                .update();
    }

    /** The blocks that still hold, the youngest first. */
    @Transactional(readOnly = true)
    public List<Blocked> list() {
        if (!signedIn.person().handlesCases()) return List.of();
        return db.sql("""
                        select b.address, coalesce(p.name, ''), b.blocked_at, b.ends_at,
                               (select count(*) from mail m where m.sender = b.address and m.received_at >= b.blocked_at)
                        from blocked_sender b left join person p on p.id = b.blocked_by
                        where b.ends_at is null or b.ends_at > ? order by b.blocked_at desc, b.address limit ?""")
                .params(Office.utc(clock.instant()), MOST)
                .query((row, _) -> new Blocked(
                        row.getString(1),
                        row.getString(2),
                        Objects.requireNonNull(instant(row, 3)),
                        instant(row, 4),
                        row.getLong(5)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var local = row.getObject(column, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC);
    }

    /** Mail from this address is read again from now on; what was filed stays where it is. */
    @Transactional
    public Result<String> free(String address) {
        if (!signedIn.person().handlesCases()) return Result.refused("refused.administrators-handle-none");
        db.sql("delete from blocked_sender where address = ?").param(address).update();
        return Result.done(address);
    }
}
