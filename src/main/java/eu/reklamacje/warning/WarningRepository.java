package eu.reklamacje.warning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface WarningRepository extends JpaRepository<WarningEntity, Long> {

    List<WarningEntity> findByAnsweredAtIsNullOrderByWeekDescIdDesc();

    List<WarningEntity> findByAnsweredAtIsNotNullOrderByAnsweredAtDesc(Limit limit);

    Optional<WarningEntity> findByIdAndVersion(long id, int version);
}
