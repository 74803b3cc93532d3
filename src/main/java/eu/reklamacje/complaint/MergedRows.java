package eu.reklamacje.complaint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves rows from a complaint to the one that it is merged into, and remembers which. */
@Component
class MergedRows {

    private final JdbcClient db;

    MergedRows(JdbcClient db) {
        this.db = db;
    }

    /** @param table one with columns id and complaint_id; never a text from outside */
    void follow(Merges.Merge merge, String table) {
        db.sql("insert into merged_row(merge_id, what, row_id) select ?, ?, id from " + table
                        + " where complaint_id = ?")
                .params(merge.id(), table, merge.from())
                .update();
        db.sql("update " + table + " set complaint_id = ? where complaint_id = ?")
                .params(merge.into(), merge.from())
                .update();
    }

    void comeBack(Merges.Merge merge, String table) {
        db.sql("update " + table + " t join merged_row m on m.row_id = t.id and m.merge_id = ? and m.what = ? "
                        + "set t.complaint_id = ? where t.complaint_id = ?")
                .params(merge.id(), table, merge.from(), merge.into())
                .update();
    }
}
