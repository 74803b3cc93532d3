package eu.reklamacje.complaint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a complaint follow it. */
@Component
class FileBelongings extends FollowingRows {

    FileBelongings(JdbcClient db) {
        super(
                db,
                "attachment",
                "select id from attachment where complaint_id = :from",
                "update attachment set complaint_id = :into, version = version + 1 where complaint_id = :from",
                "update attachment set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");
    }
}
