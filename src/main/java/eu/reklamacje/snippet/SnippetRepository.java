package eu.reklamacje.snippet;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SnippetRepository extends Repository<SnippetEntity, Long> {

    List<SnippetEntity> findByPersonIdOrderByName(long person);

    Optional<SnippetEntity> findById(long id);

    Optional<SnippetEntity> findByPersonIdAndName(long person, String name);

    int countByPersonId(long person);

    SnippetEntity saveAndFlush(SnippetEntity snippet);

    void delete(SnippetEntity snippet);
}
