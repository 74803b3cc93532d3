package eu.reklamacje.policy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PolicyVersionRepository extends Repository<PolicyVersionEntity, Long> {

    PolicyVersionEntity save(PolicyVersionEntity version);

    void delete(PolicyVersionEntity version);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PolicyVersionEntity> findByIdAndVersion(long id, int version);

    List<PolicyVersionEntity> findAllByOrderByValidFromDesc();
}
