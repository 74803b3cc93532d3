package eu.reklamacje.mail;

import eu.reklamacje.complaint.FollowingRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of a complaint follow it. */
@Component
class MailBelongings extends FollowingRows {

    private final JdbcClient db;

    MailBelongings(JdbcClient db) {
        super(
                db,
                "mail",
                "select id from mail where complaint_id = :from",
                "update mail set complaint_id = :into, version = version + 1 where complaint_id = :from",
                "update mail set complaint_id = :from, version = version + 1 where complaint_id = :into and id in (:ids)");
        this.db = db;
    }

    @Override
    public List<Long> follow(long from, long into) {
        var ids = super.follow(from, into);
        // What is read in the duplicate, too, is read where the case goes on.
        db.sql(
                        "insert ignore into mail_share(mail_id, complaint_id) select mail_id, ? from mail_share where complaint_id = ?")
                .params(into, from)
                .update();
        return ids;
    }

    @Override
    public void comeBack(List<Long> ids, long from, long into) {
        super.comeBack(ids, from, into);
        db.sql(
                        "delete i from mail_share i join mail_share f on f.mail_id = i.mail_id where i.complaint_id = ? and f.complaint_id = ?")
                .params(into, from)
                .update();
    }
}
