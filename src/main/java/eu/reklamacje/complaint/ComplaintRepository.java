package eu.reklamacje.complaint;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ComplaintRepository extends JpaRepository<Complaint, Long> {

    String BRIEF = "c.id, c.number, c.status, c.severity, c.receivedAt, c.customer.id, c.secondStage, c.mergedInto, "
            + "c.teamId, c.handlerId, c.restricted";

    /** Locked until commit, so that two writers come one after the other and each sees what the other did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c join fetch c.customer where c.id = :id")
    Optional<Complaint> lock(long id);

    /** The same for many, without reading them; in the order of their ids, as everybody who holds several. */
    @Query(value = "select id from complaint where id in (:ids) order by id for update", nativeQuery = true)
    List<Long> hold(Collection<Long> ids);

    @Query("select new eu.reklamacje.complaint.ComplaintBrief(" + BRIEF + ") from Complaint c where c.id in :ids")
    List<ComplaintBrief> briefs(Collection<Long> ids);

    @Query("select new eu.reklamacje.complaint.ComplaintBrief(" + BRIEF + ") from Complaint c where c.number = :number")
    Optional<ComplaintBrief> brief(String number);

    Optional<Complaint> findByNumber(String number);

    List<Complaint> findByMergedInto(long id);

    @Query("select c.id from Complaint c where c.handlerId = :handler and c.status in :statuses")
    List<Long> idsOf(long handler, Collection<Status> statuses);
}
