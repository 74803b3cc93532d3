package eu.reklamacje.todo;

import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.FollowingRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows a duplicate follows the complaint that it repeats. */
@Component
class FollowBelongings implements Belongings {

    private static final FollowingRows ROWS =
            new FollowingRows("""
            select person_id from follow where complaint_id = :from
                and person_id not in (select person_id from follow where complaint_id = :into)""", """
            insert ignore into follow(complaint_id, person_id, since)
                select :into, person_id, since from follow where complaint_id = :from""", "delete from follow where complaint_id = :into and person_id in (:ids)");

    private final JdbcClient db;

    FollowBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String what() {
        return "follow";
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
