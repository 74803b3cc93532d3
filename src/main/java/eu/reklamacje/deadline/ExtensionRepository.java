package eu.reklamacje.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExtensionRepository extends Repository<ExtensionEntity, Long> {

    String VIEW =
            "new eu.reklamacje.deadline.Extension(e.id, e.version, e.complaintId, e.due, e.reason, e.state, e.proposedBy, "
                    + "e.proposedAt, e.decidedBy)";

    ExtensionEntity save(ExtensionEntity extension);

    void flush();

    Optional<ExtensionEntity> findByIdAndVersion(long id, int version);

    List<ExtensionEntity> findByComplaintIdOrderById(long complaint);

    List<ExtensionEntity> findByLetterId(long letter);

    /** Whether one is under way or in force. */
    boolean existsByComplaintIdAndStateNot(long complaint, ExtensionState state);

    @Query("select " + VIEW + " from ExtensionEntity e where e.id = :id")
    Optional<Extension> view(long id);

    /** The first one first. */
    @Query("select " + VIEW + " from ExtensionEntity e where e.complaintId = :complaint order by e.id")
    List<Extension> of(long complaint);
}
