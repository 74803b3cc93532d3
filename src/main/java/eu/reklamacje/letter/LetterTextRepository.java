package eu.reklamacje.letter;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterTextRepository extends Repository<LetterTextEntity, Long> {

    LetterTextEntity save(LetterTextEntity text);

    @Query("select distinct t.language from LetterTextEntity t where t.kind = :kind")
    List<String> languages(LetterKind kind);

    /** The one in force first. */
    @Query("""
            select new eu.reklamacje.letter.Templates$Template(t.version, t.subject, t.body, t.writtenBy, t.writtenAt)
            from LetterTextEntity t where t.kind = :kind and t.complaintKind = :complaintKind and t.language = :language
            order by t.version desc""")
    List<Templates.Template> versions(LetterKind kind, String complaintKind, String language);
}
