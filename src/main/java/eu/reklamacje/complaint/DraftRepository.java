package eu.reklamacje.complaint;

import eu.reklamacje.complaint.Drafts.Purpose;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<DraftEntity, Long> {

    DraftEntity save(DraftEntity draft);

    void delete(DraftEntity draft);

    Optional<DraftEntity> findByIdAndOwnerId(long id, long owner);

    /** Held, by two windows of one person: the last that types wins, and neither fails. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DraftEntity d where d.id = :id and d.ownerId = :owner")
    Optional<DraftEntity> hold(long id, long owner);

    /** The same of all that are for one purpose, the last one first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select d from DraftEntity d where d.ownerId = :owner and d.purpose = :purpose and d.complaintId = :complaint
            order by d.id desc""")
    List<DraftEntity> hold(long owner, Purpose purpose, long complaint);

    Optional<DraftEntity> findFirstByOwnerIdAndPurposeAndComplaintIdOrderByIdDesc(
            long owner, Purpose purpose, long complaint);

    List<DraftEntity> findByOwnerIdAndPurposeAndComplaintIdOrderByChangedAtDesc(
            long owner, Purpose purpose, long complaint, Limit most);

    /** For what somebody has drafts in a complaint. */
    @Query("select distinct d.purpose from DraftEntity d where d.ownerId = :owner and d.complaintId = :complaint")
    Set<Purpose> purposes(long owner, long complaint);

    /** Who else has changed a draft of that purpose since then. */
    @Query("""
            select distinct d.ownerId from DraftEntity d
            where d.purpose = :purpose and d.complaintId = :complaint and d.ownerId <> :me and d.changedAt > :since""")
    List<Long> othersWriting(Purpose purpose, long complaint, long me, Instant since);
}
