package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that follow a complaint into another one, and back, by statements of the table's owner.
 *
 * @param ids the ids of what belongs to {@code :from}, and not yet to {@code :into}
 * @param follow makes what belongs to {@code :from} belong to {@code :into}
 * @param comeBack makes those of {@code :ids} that belong to {@code :into} belong to {@code :from} again
 */
public record FollowingRows(String ids, String follow, String comeBack) {

    public List<Long> follow(JdbcClient db, long from, long into) {
        var moving = db.sql(ids)
                .param("from", from)
                .param("into", into)
                .query(Long.class)
                .list();
        db.sql(follow).param("from", from).param("into", into).update();
        return moving;
    }

    public void comeBack(JdbcClient db, List<Long> moved, long from, long into) {
        if (!moved.isEmpty())
            db.sql(comeBack)
                    .param("from", from)
                    .param("into", into)
                    .param("ids", moved)
                    .update();
    }
}
