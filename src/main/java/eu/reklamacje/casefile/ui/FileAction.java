package eu.reklamacje.casefile.ui;

import com.vaadin.flow.component.button.Button;
import eu.reklamacje.casefile.CaseFiles;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.ui.ComplaintAction;
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
    public List<Button> offer(ComplaintView complaint, Runnable changed) {
        if (!Rights.mayWrite(signedIn.person(), complaint.access())) return List.of();
        return List.of(ComplaintAction.button("action.file", "f", () -> new FileDialog(files, complaint.id()).open()));
    }
}
