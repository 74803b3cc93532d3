package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that follow a complaint into another one, and back, by statements of the table's owner. */
public abstract class FollowingRows implements Belongings {

    private final JdbcClient db;
    private final String what;
    private final String ids;
    private final String follow;
    private final String comeBack;

    /**
     * @param what see {@link #what()}; it is stored, and never changes
     * @param ids the ids of what belongs to {@code :from}, and not yet to {@code :into}
     * @param follow makes what belongs to {@code :from} belong to {@code :into}
     * @param comeBack makes those of {@code :ids} that belong to {@code :into} belong to {@code :from} again
     */
    protected FollowingRows(JdbcClient db, String what, String ids, String follow, String comeBack) {
        this.db = db;
        this.what = what;
        this.ids = ids;
        this.follow = follow;
        this.comeBack = comeBack;
    }

    @Override
    public final String what() {
        return what;
    }

    @Override
    public List<Long> follow(long from, long into) {
        var moving = db.sql(ids)
                .param("from", from)
                .param("into", into)
                .query(Long.class)
                .list();
        db.sql(follow).param("from", from).param("into", into).update();
        return moving;
    }

    @Override
    public void comeBack(List<Long> moved, long from, long into) {
        if (!moved.isEmpty())
            db.sql(comeBack)
                    .param("from", from)
                    .param("into", into)
                    .param("ids", moved)
                    .update();
    }
}
