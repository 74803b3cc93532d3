package eu.reklamacje.safety;

import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.FollowingRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a danger follows the complaint. */
@Component
class MeasureBelongings implements Belongings {

    private static final FollowingRows ROWS = new FollowingRows(
            "select id from safety_measure where complaint_id = :from",
            "update safety_measure set complaint_id = :into, version = version + 1 where complaint_id = :from",
            "update safety_measure set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");

    private final JdbcClient db;

    MeasureBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String what() {
        return "safety_measure";
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
