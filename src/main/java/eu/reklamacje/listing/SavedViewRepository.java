package eu.reklamacje.listing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedViewEntity, Long> {

    @Query("select v from SavedViewEntity v where v.personId = :person or v.teamId in :teams order by v.name, v.id")
    List<SavedViewEntity> findOf(long person, Collection<Long> teams);

    Optional<SavedViewEntity> findById(long id);

    int countByPersonId(long person);

    SavedViewEntity saveAndFlush(SavedViewEntity view);

    void delete(SavedViewEntity view);
}
