package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Templates;
import eu.reklamacje.user.Directory;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the letter editor. */
@Component
@Order(30)
class LetterAction implements ComplaintAction {

    private final Letters letters;
    private final Templates templates;
    private final Complaints complaints;
    private final Attachments attachments;
    private final Drafts drafts;
    private final Directory directory;
    private final Changes changes;
    private final Office office;

    LetterAction(
            Letters letters,
            Templates templates,
            Complaints complaints,
            Attachments attachments,
            Drafts drafts,
            Directory directory,
            Changes changes,
            Office office) {
        this.letters = letters;
        this.templates = templates;
        this.complaints = complaints;
        this.attachments = attachments;
        this.drafts = drafts;
        this.directory = directory;
        this.changes = changes;
        this.office = office;
    }

    @Override
    public List<Button> offer(ComplaintView complaint, Runnable changed) {
        if (!complaint.mayWrite()) return List.of();
        var button = ComplaintAction.button("action.letter", "e", () -> open(complaint.id()));
        button.setIcon(VaadinIcon.ENVELOPE_O.create());
        return List.of(button);
    }

    private void open(long id) {
        var complaint = complaints.find(id).orElseThrow();
        var note = new AddressNote(letters, office, id);
        var form = new LetterForm(templates, complaint.facts().get(Fact.CUSTOMER_LANGUAGE), attachments.of(id), note);
        var dialog = new LetterDialog(complaint, form, note, letters, drafts);
        Listening.to(changes, dialog, new Change(Change.COMPLAINT, id)::equals, _ -> dialog.showOthers(writing(id)));
        dialog.showOthers(writing(id));
        dialog.open();
    }

    /** The names of those who are writing to the same customer just now. */
    private List<String> writing(long complaint) {
        return drafts.writing(complaint).stream().map(directory::name).toList();
    }
}
