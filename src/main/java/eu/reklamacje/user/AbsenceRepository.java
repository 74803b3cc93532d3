package eu.reklamacje.user;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AbsenceRepository extends Repository<AbsenceEntity, Long> {

    AbsenceEntity save(AbsenceEntity absence);

    void delete(AbsenceEntity absence);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AbsenceEntity> findByIdAndVersion(long id, int version);

    @Query("""
            select new eu.reklamacje.user.Absence(a.id, a.version, a.personId, a.firstDay, a.lastDay, a.substituteId)
            from AbsenceEntity a where a.lastDay >= :day order by a.firstDay, a.id""")
    List<Absence> notOverBefore(LocalDate day);

    @Query("""
            select count(a) > 0 from AbsenceEntity a
            where a.personId = :person and a.firstDay <= :last and a.lastDay >= :first and a.id <> :except""")
    boolean overlaps(long person, LocalDate first, LocalDate last, long except);
}
