package eu.reklamacje.family;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LinkRepository extends Repository<Link, Long> {

    Link save(Link link);

    void delete(Link link);

    Optional<Link> findByLowerAndHigher(long lower, long higher);

    @Query("select l from Link l where l.lower = :complaint or l.higher = :complaint")
    List<Link> of(long complaint);
}
