package eu.reklamacje.complaint;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ComplaintRepository extends JpaRepository<Complaint, Long> {

    /** Locked until commit, so that two writers come one after the other and each sees what the other did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c join fetch c.customer where c.id = :id")
    Optional<Complaint> lock(long id);

    Optional<Complaint> findByNumber(String number);

    List<Complaint> findByMergedInto(long id);

    @Query("select c.id from Complaint c where c.handlerId = :handler and c.status in :statuses")
    List<Long> idsOf(long handler, java.util.Collection<Status> statuses);
}
