package eu.reklamacje.family;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DuplicateRepository extends Repository<Duplicate, Long> {

    Duplicate save(Duplicate duplicate);

    Optional<Duplicate> findByFromIdAndUndoneAtIsNull(long from);

    @Query(
            "select d from Duplicate d where (d.fromId = :complaint or d.intoId = :complaint) and d.undoneAt is null order by d.id")
    List<Duplicate> of(long complaint);
}
