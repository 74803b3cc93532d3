package eu.reklamacje.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface OutsideBodyRepository extends Repository<OutsideBody, Long> {

    List<OutsideBodies.Body> findAllByOrderByCountryAscNameAsc();

    /** Empty where somebody has changed it in the meantime; else nobody will until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OutsideBody> findByIdAndVersion(long id, int version);

    OutsideBody save(OutsideBody body);
}
