package eu.reklamacje.casefile.ui;

import eu.reklamacje.casefile.CaseFiles;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the complaint file. */
@Component
@Order(90)
class FileAction implements ComplaintAction {

    private final CaseFiles files;
    private final SignedIn signedIn;

    FileAction(CaseFiles files, SignedIn signedIn) {
        this.files = files;
        this.signedIn = signedIn;
    }

    @Override
    public List<Offer> offer(ComplaintView complaint, ComplaintScreen screen) {
        if (!Rights.mayWrite(signedIn.person(), complaint.access())) return List.of();
        return List.of(Offer.of("action.file", "f", Group.MORE, () -> new FileDialog(files, complaint.id()).open()));
    }
}
