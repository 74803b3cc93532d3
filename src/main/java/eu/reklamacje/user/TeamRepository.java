package eu.reklamacje.user;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamRepository extends Repository<TeamEntity, Long> {

    TeamEntity save(TeamEntity team);

    boolean existsByNameAndIdNot(String name, long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TeamEntity> findByIdAndVersion(long id, int version);

    /** Held until the end of the transaction, by whoever changes what belongs to a team. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TeamEntity t where t.id = :id")
    Optional<TeamEntity> hold(long id);

    @Query("select new eu.reklamacje.user.Team(t.id, t.version, t.name, t.active) from TeamEntity t order by t.name")
    List<Team> all();
}
