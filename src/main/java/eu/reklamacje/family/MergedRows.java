package eu.reklamacje.family;

import eu.reklamacje.complaint.Belongings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets all that belongs to a complaint follow it into another, and remembers what did. */
@Component
class MergedRows {

    private final ObjectProvider<Belongings> belongings;
    private final JdbcClient db;
    private final JdbcTemplate template;

    MergedRows(ObjectProvider<Belongings> belongings, JdbcClient db, JdbcTemplate template) {
        this.belongings = belongings;
        this.db = db;
        this.template = template;
    }

    void follow(Merges.Merge merge) {
        belongings.orderedStream().forEach(part -> {
            var rows = part.follow(merge.from(), merge.into()).stream()
                    .map(id -> new Object[] {merge.id(), part.what(), id})
                    .toList();
            template.batchUpdate("insert into merged_row(merge_id, what, row_id) values (?, ?, ?)", rows);
        });
    }

    void comeBack(Merges.Merge merge) {
        belongings.orderedStream().forEach(part -> part.comeBack(rows(merge, part), merge.from(), merge.into()));
    }

    private List<Long> rows(Merges.Merge merge, Belongings part) {
        return db.sql("select row_id from merged_row where merge_id = ? and what = ?")
                .params(merge.id(), part.what())
                .query(Long.class)
                .list();
    }
}
