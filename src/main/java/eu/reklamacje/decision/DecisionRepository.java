package eu.reklamacje.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<DecisionEntity, Long> {

    DecisionEntity save(DecisionEntity decision);

    Optional<DecisionEntity> findById(long id);

    Optional<DecisionEntity> findByLetterId(long letter);

    List<DecisionEntity> findByComplaintIdOrderById(long complaint);

    boolean existsByIdAndComplaintId(long id, long complaint);

    boolean existsByComplaintId(long complaint);

    /** Whose it is; asked before that is held, and the decision read. */
    @Query("select d.complaintId from DecisionEntity d where d.id = :id")
    Optional<Long> complaintOf(long id);
}
