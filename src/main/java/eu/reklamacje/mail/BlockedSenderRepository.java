package eu.reklamacje.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BlockedSenderRepository extends Repository<BlockedSender, String> {

    /** One statement, so that two who block the same address at once both have. */
    @Modifying
    @Query(value = """
            insert into blocked_sender(address, blocked_by, blocked_at, ends_at) values (:address, :by, :from, :until)
            on duplicate key update blocked_by = :by, blocked_at = :from, ends_at = :until, version = version + 1""", nativeQuery = true)
    void block(String address, long by, Instant from, Instant until);

    Optional<BlockedSender> findById(String address);

    void deleteById(String address);

    @Query(
            "select count(b) > 0 from BlockedSender b where b.address = :address and (b.endsAt is null or b.endsAt > :now)")
    boolean isBlocked(String address, Instant now);

    /** Those that still hold, the youngest first. */
    @Query("""
            select new eu.reklamacje.mail.BlockedSenders$Row(b.address, b.blockedBy, b.blockedAt, b.endsAt,
                (select count(m) from MailEntity m where m.sender = b.address and m.receivedAt >= b.blockedAt))
            from BlockedSender b where b.endsAt is null or b.endsAt > :now order by b.blockedAt desc, b.address""")
    List<BlockedSenders.Row> holding(Instant now, Limit most);
}
