package eu.reklamacje.safety;

import eu.reklamacje.complaint.FollowingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a danger follows the complaint. */
@Component
class MeasureBelongings extends FollowingRows {

    MeasureBelongings(JdbcClient db) {
        super(
                db,
                "safety_measure",
                "select id from safety_measure where complaint_id = :from",
                "update safety_measure set complaint_id = :into, version = version + 1 where complaint_id = :from",
                "update safety_measure set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");
    }
}
