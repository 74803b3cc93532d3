package eu.reklamacje.safety;

import eu.reklamacje.complaint.Belongings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a danger follows the complaint. */
@Component
class MeasureBelongings implements Belongings {

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
        var ids = db.sql("select id from safety_measure where complaint_id = ?")
                .param(from)
                .query(Long.class)
                .list();
        db.sql("update safety_measure set complaint_id = ? where complaint_id = ?")
                .params(into, from)
                .update();
        return ids;
    }

    @Override
    public void comeBack(List<Long> ids, long from, long into) {
        if (!ids.isEmpty())
            db.sql("update safety_measure set complaint_id = :from where complaint_id = :into and id in (:ids)")
                    .param("from", from)
                    .param("into", into)
                    .param("ids", ids)
                    .update();
    }
}
