package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a complaint follow it. */
@Component
class FileBelongings implements Belongings {

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
        var ids = db.sql("select id from attachment where complaint_id = ?")
                .param(from)
                .query(Long.class)
                .list();
        db.sql("update attachment set complaint_id = ? where complaint_id = ?")
                .params(into, from)
                .update();
        return ids;
    }

    @Override
    public void comeBack(List<Long> ids, long from, long into) {
        if (!ids.isEmpty())
            db.sql("update attachment set complaint_id = :from where complaint_id = :into and id in (:ids)")
                    .param("from", from)
                    .param("into", into)
                    .param("ids", ids)
                    .update();
    }
}
