package eu.reklamacje.policy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PolicyExampleRepository extends Repository<PolicyExampleEntity, Long> {

    PolicyExampleEntity save(PolicyExampleEntity example);

    void delete(PolicyExampleEntity example);

    long count();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PolicyExampleEntity> findByIdAndVersion(long id, int version);

    List<PolicyExampleEntity> findAllByOrderByEventAscCalendarAscRuleAscIdAsc();
}
