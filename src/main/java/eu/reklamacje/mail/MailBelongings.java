package eu.reklamacje.mail;

import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.MergedRows;
import eu.reklamacje.complaint.Merges;
import org.springframework.stereotype.Component;

/** The mails of a complaint follow it. */
@Component
class MailBelongings implements Belongings {

    private final MergedRows rows;

    MailBelongings(MergedRows rows) {
        this.rows = rows;
    }

    @Override
    public void follow(Merges.Merge merge) {
        rows.follow(merge, "mail");
    }

    @Override
    public void comeBack(Merges.Merge merge) {
        rows.comeBack(merge, "mail");
    }
}
