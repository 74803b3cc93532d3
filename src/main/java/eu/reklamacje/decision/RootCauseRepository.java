package eu.reklamacje.decision;

import eu.reklamacje.complaint.Kind;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RootCauseRepository extends Repository<RootCause, Long> {

    List<RootCauses.Cause> findAllByOrderByName();

    boolean existsByIdAndKind(long id, Kind kind);

    /** Empty where somebody has changed it in the meantime; else nobody will until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RootCause> findByIdAndVersion(long id, int version);

    RootCause save(RootCause cause);
}
