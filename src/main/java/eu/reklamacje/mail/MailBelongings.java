package eu.reklamacje.mail;

import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.Merges;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of a complaint follow it. */
@Component
class MailBelongings implements Belongings {

    private final JdbcClient db;

    MailBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> tables() {
        return List.of("mail");
    }

    @Override
    public void moved(Merges.Merge merge) {
        // What is read in the duplicate, too, is read where the case goes on.
        db.sql(
                        "insert ignore into mail_share(mail_id, complaint_id) select mail_id, ? from mail_share where complaint_id = ?")
                .params(merge.into(), merge.from())
                .update();
    }

    @Override
    public void movedBack(Merges.Merge merge) {
        db.sql(
                        "delete i from mail_share i join mail_share f on f.mail_id = i.mail_id where i.complaint_id = ? and f.complaint_id = ?")
                .params(merge.into(), merge.from())
                .update();
    }
}
