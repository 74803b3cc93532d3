package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a complaint follow it. */
@Component
class FileBelongings implements Belongings {

    private static final FollowingRows ROWS = new FollowingRows(
            "select id from attachment where complaint_id = :from",
            "update attachment set complaint_id = :into, version = version + 1 where complaint_id = :from",
            "update attachment set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");

    private final JdbcClient db;

    FileBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String what() {
        return "attachment";
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
