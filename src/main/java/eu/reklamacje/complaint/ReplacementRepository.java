package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReplacementRepository extends Repository<Replacement, Long> {

    Replacement save(Replacement replacement);

    void delete(Replacement replacement);

    void flush();

    List<Replacement> findByComplaintId(long complaint);

    boolean existsByOldIdAndComplaintIdNot(long old, long complaint);

    boolean existsByNewIdAndOldIdNot(long fresh, long old);

    boolean existsByOldIdAndNewId(long old, long fresh);
}
