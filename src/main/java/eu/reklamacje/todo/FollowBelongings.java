package eu.reklamacje.todo;

import eu.reklamacje.complaint.FollowingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows a duplicate follows the complaint that it repeats. */
@Component
class FollowBelongings extends FollowingRows {

    FollowBelongings(JdbcClient db) {
        super(db, "follow", """
            select person_id from follow where complaint_id = :from
                and person_id not in (select person_id from follow where complaint_id = :into)""", """
            insert ignore into follow(complaint_id, person_id, since)
                select :into, person_id, since from follow where complaint_id = :from""", "delete from follow where complaint_id = :into and person_id in (:ids)");
    }
}
