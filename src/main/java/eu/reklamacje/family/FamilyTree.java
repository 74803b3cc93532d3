package eu.reklamacje.family;

import eu.reklamacje.complaint.Relatives;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to whom, over any number of merges and one link. */
@Component
class FamilyTree implements Relatives {

    private final JdbcClient db;

    FamilyTree(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Long> of(long complaint) {
        return Set.copyOf(db.sql("""
                        with recursive family(id) as (
                            select :id union select m.from_id from complaint_merge m join family f on m.into_id = f.id where m.undone_at is null),
                        linked(id) as (
                            select id from family
                            union select l.b_id from complaint_link l join family f on f.id = l.a_id
                            union select l.a_id from complaint_link l join family f on f.id = l.b_id),
                        near(id) as (
                            select id from linked union select m.from_id from complaint_merge m join near k on m.into_id = k.id where m.undone_at is null)
                        select id from near where id <> :id""").param("id", complaint).query(Long.class).list());
    }
}
