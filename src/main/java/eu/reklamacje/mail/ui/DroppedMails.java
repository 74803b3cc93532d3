package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintEntry;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.DroppedFiles;
import eu.reklamacje.complaint.ui.EntryAction;
import eu.reklamacje.complaint.ui.WizardDraft;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.MailEntry;
import eu.reklamacje.timeline.TimelineEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What a complaint's page does with mails: one that is dropped stands on the timeline, one that brought two matters is split. */
@org.springframework.stereotype.Component
class DroppedMails implements DroppedFiles, EntryAction {

    private final FromMail fromMail;
    private final Drafts drafts;

    DroppedMails(FromMail fromMail, Drafts drafts) {
        this.fromMail = fromMail;
        this.drafts = drafts;
    }

    @Override
    public boolean takes(String name) {
        return FromMail.isMail(name);
    }

    @Override
    public Result<String> take(long complaint, String name, InputStream input) throws IOException {
        return fromMail.add(complaint, input.readNBytes((int) Contents.LARGEST + 1))
                .map(_ -> name);
    }

    @Override
    public List<Component> offer(ComplaintView complaint, TimelineEntry entry) {
        boolean brought = entry.type() == MailEntry.MAIL_RECEIVED || entry.type() == ComplaintEntry.RECORDED;
        var mail = entry.text("mail");
        if (!complaint.mayWrite() || !brought || mail.isEmpty() || mail.equals("0")) return List.of();
        return List.of(Buttons.small(UI.getCurrent().getTranslation("links.split"), () -> split(Long.parseLong(mail))));
    }

    private void split(long mail) {
        Notices.tell(
                fromMail.proposeSplit(mail),
                facts ->
                        UI.getCurrent().navigate(ComplaintLinks.toDraft(WizardDraft.begin(drafts, facts, mail, true))));
    }
}
