package eu.reklamacje.letter;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<LetterEntity, Long> {

    /** Without the text, which no list shows; the number is the complaint's, who knows it. */
    String VIEW =
            "new eu.reklamacje.letter.Letter(l.id, l.complaintId, :number, l.kind, l.way, l.language, l.recipient, l.copies, "
                    + "l.subject, l.state, l.writtenBy, l.writtenAt, l.nextAt, l.attempts, l.sentAt, l.problem)";

    LetterEntity save(LetterEntity letter);

    Optional<LetterEntity> findById(long id);

    /** Holds the letter alone: whoever works on its case is not held up. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LetterEntity l where l.id = :id")
    Optional<LetterEntity> hold(long id);

    @Query(
            value =
                    "select * from letter where state = 'WAITING' and next_at <= :now order by next_at limit 1 for update skip locked",
            nativeQuery = true)
    Optional<LetterEntity> takeDue(Instant now);

    @Query(value = "select * from letter where told = 0 order by id limit 1 for update skip locked", nativeQuery = true)
    Optional<LetterEntity> takeUntold();

    @Query("select " + VIEW + " from LetterEntity l where l.id = :id")
    Optional<Letter> view(long id, String number);

    @Query("select " + VIEW + " from LetterEntity l where l.complaintId = :complaint order by l.id desc")
    List<Letter> of(long complaint, String number, Limit most);

    @Query("select " + VIEW + " from LetterEntity l where l.state = :state order by l.nextAt desc")
    List<Letter> in(LetterState state, String number, Limit most);

    @Query(
            "select count(l) from LetterEntity l where l.recipient = :recipient and l.writtenBy is null and l.writtenAt > :since")
    long automaticSince(String recipient, Instant since);

    /** As to the recipient or as a copy; copies are parted by commas. */
    @Query(value = """
            select count(*) from letter where complaint_id = :complaint
            and (recipient = :address or find_in_set(:address, copies)) and state <> 'CANCELLED'""", nativeQuery = true)
    long countTo(String address, long complaint);

    /** Whether one of the case's is still to leave, or has left and the case does not know it. */
    @Query("""
            select count(l) > 0 from LetterEntity l
            where l.complaintId = :complaint and (l.state in (WAITING, TO_POST) or not l.told)""")
    boolean isUnderWay(long complaint);
}
