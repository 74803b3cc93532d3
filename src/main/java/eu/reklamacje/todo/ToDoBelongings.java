package eu.reklamacje.todo;

import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.FollowingRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be done about a duplicate is to be done about the complaint that it repeats. */
@Component
class ToDoBelongings implements Belongings {

    private static final FollowingRows ROWS = new FollowingRows(
            "select id from to_do where complaint_id = :from",
            "update to_do set complaint_id = :into, version = version + 1 where complaint_id = :from",
            "update to_do set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");

    private final JdbcClient db;

    ToDoBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String what() {
        return "to_do";
    }

    @Override
    public List<Long> follow(long from, long into) {
        return ROWS.follow(db, from, into);
    }

    @Override
    public void comeBack(List<Long> ids, long from, long into) {
        ROWS.comeBack(db, ids, from, into);
    }
}
