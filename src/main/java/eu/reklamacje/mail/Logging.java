package eu.reklamacje.mail;

import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the wizard's last click does, all of it or nothing: the complaint is recorded, gets the draft's files, and the draft is gone. */
@Service
public class Logging {

    private final Complaints complaints;
    private final FromMail fromMail;
    private final Attachments attachments;
    private final Drafts drafts;

    Logging(Complaints complaints, FromMail fromMail, Attachments attachments, Drafts drafts) {
        this.complaints = complaints;
        this.fromMail = fromMail;
        this.attachments = attachments;
        this.drafts = drafts;
    }

    /**
     * Where a complaint comes from.
     *
     * @param mail the mail that it is; null for one that was told otherwise
     * @param split whether it is the second matter of a mail that belongs to another complaint already
     */
    public record Origin(@Nullable Long mail, boolean split) {}

    /**
     * Records a complaint (P1).
     *
     * @param customerId an existing customer; null makes a new one
     * @param takeIt whether the recorder becomes the handler, where that is allowed
     * @param draft my draft of it; null where nothing was kept
     */
    @Transactional
    public Result<Complaints.Recorded> log(
            Origin origin, Facts facts, @Nullable Long customerId, boolean takeIt, @Nullable Long draft) {
        return record(origin, facts, customerId, takeIt).map(recorded -> {
            if (draft != null) {
                attachments.adopt(draft, recorded.id());
                drafts.forget(draft);
            }
            return recorded;
        });
    }

    private Result<Complaints.Recorded> record(Origin origin, Facts facts, @Nullable Long customerId, boolean takeIt) {
        if (origin.mail == null) return complaints.record(facts, customerId, takeIt);
        return origin.split
                ? fromMail.split(origin.mail, facts, customerId, takeIt)
                : fromMail.record(origin.mail, facts, customerId, takeIt);
    }
}
