package eu.reklamacje.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<DecisionEntity, Long> {

    DecisionEntity save(DecisionEntity decision);

    Optional<DecisionEntity> findById(long id);

    Optional<DecisionEntity> findByLetterId(long letter);

    List<DecisionEntity> findByComplaintIdOrderById(long complaint);

    /** The last one of each complaint that nobody has been told. */
    @Query("""
            select d from DecisionEntity d where d.complaintId in :complaints and d.state <> TOLD
            and d.id = (select max(e.id) from DecisionEntity e where e.complaintId = d.complaintId)""")
    List<DecisionEntity> untold(Collection<Long> complaints);

    boolean existsByIdAndComplaintId(long id, long complaint);

    boolean existsByComplaintId(long complaint);

    /** Whose it is; asked before that is held, and the decision read. */
    @Query("select d.complaintId from DecisionEntity d where d.id = :id")
    Optional<Long> complaintOf(long id);
}
