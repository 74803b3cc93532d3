package eu.reklamacje.mail;

import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.MergedRows;
import eu.reklamacje.complaint.Merges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of a complaint follow it. */
@Component
class MailBelongings implements Belongings {

    private final MergedRows rows;
    private final JdbcClient db;

    MailBelongings(MergedRows rows, JdbcClient db) {
        this.rows = rows;
        this.db = db;
    }

    @Override
    public void follow(Merges.Merge merge) {
        rows.follow(merge, "mail");
        // What is read in the duplicate, too, is read where the case goes on.
        db.sql(
                        "insert ignore into mail_share(mail_id, complaint_id) select mail_id, ? from mail_share where complaint_id = ?")
                .params(merge.into(), merge.from())
                .update();
    }

    @Override
    public void comeBack(Merges.Merge merge) {
        rows.comeBack(merge, "mail");
        db.sql(
                        "delete i from mail_share i join mail_share f on f.mail_id = i.mail_id where i.complaint_id = ? and f.complaint_id = ?")
                .params(merge.into(), merge.from())
                .update();
    }
}
