package eu.reklamacje.safety;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface MeasureRepository extends Repository<MeasureEntity, Long> {

    MeasureEntity save(MeasureEntity measure);

    List<MeasureEntity> findByComplaintIdInOrderById(Collection<Long> complaints);
}
