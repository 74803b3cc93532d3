package eu.reklamacje.todo;

import eu.reklamacje.complaint.FollowingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be done about a duplicate is to be done about the complaint that it repeats. */
@Component
class ToDoBelongings extends FollowingRows {

    ToDoBelongings(JdbcClient db) {
        super(
                db,
                "to_do",
                "select id from to_do where complaint_id = :from",
                "update to_do set complaint_id = :into, version = version + 1 where complaint_id = :from",
                "update to_do set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");
    }
}
