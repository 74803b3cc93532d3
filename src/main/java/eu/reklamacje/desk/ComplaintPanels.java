package eu.reklamacje.desk;

import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Changes;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Looks;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.StepWords;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a complaint's panel together from what the features contribute. */
@Component
class ComplaintPanels {

    private final Complaints complaints;
    private final Promises promises;
    private final Satisfaction satisfaction;
    private final Directory directory;
    private final Looks looks;
    private final Drafts drafts;
    private final StepWords words;
    private final SignedIn signedIn;
    private final Alerts alerts;
    private final Attachments attachments;
    private final TransactionTemplate whole;
    private final Changes changes;
    private final List<ComplaintPart> parts;
    private final List<ComplaintAction> actions;

    ComplaintPanels(
            Complaints complaints,
            Promises promises,
            Satisfaction satisfaction,
            Directory directory,
            Looks looks,
            Drafts drafts,
            StepWords words,
            SignedIn signedIn,
            Alerts alerts,
            Attachments attachments,
            PlatformTransactionManager transactions,
            Changes changes,
            List<ComplaintPart> parts,
            List<ComplaintAction> actions) {
        this.complaints = complaints;
        this.promises = promises;
        this.satisfaction = satisfaction;
        this.directory = directory;
        this.looks = looks;
        this.drafts = drafts;
        this.words = words;
        this.signedIn = signedIn;
        this.alerts = alerts;
        this.attachments = attachments;
        whole = new TransactionTemplate(transactions);
        this.changes = changes;
        this.parts = parts;
        this.actions = actions;
    }

    /** @param gone runs when the complaint can no longer be read */
    ComplaintPanel panel(ComplaintView complaint, Runnable gone) {
        var header = new ComplaintHeader(complaints, promises, satisfaction, directory, drafts, words, signedIn);
        var offers = new ComplaintOffers(signedIn, words, shown -> promises.today(shown.teamId()));
        return new ComplaintPanel(
                complaint,
                header,
                offers,
                parts,
                actions,
                complaints,
                alerts,
                looks,
                drafts,
                attachments,
                whole,
                changes,
                gone);
    }
}
