package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import eu.reklamacje.complaint.ComplaintEntry;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ui.EntryContent;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.Optional;

/** The mail that brought a complaint, as it was written: people correct the description, and not what the customer said. */
@org.springframework.stereotype.Component
class FirstMail implements EntryContent {

    private final ReceivedMails mails;

    FirstMail(ReceivedMails mails) {
        this.mails = mails;
    }

    @Override
    public Optional<Component> show(ComplaintView complaint, TimelineEntry entry) {
        var mail = entry.text("mail");
        if (entry.type() != ComplaintEntry.RECORDED || !mail.matches("[1-9]\\d{0,17}")) return Optional.empty();
        var words = mails.words(Long.parseLong(mail));
        if (words.fresh().isBlank()) return Optional.empty();
        var text = new Div(words.fresh());
        text.addClassName("entry-text");
        if (words.folded().isBlank()) return Optional.of(text);
        var quoted = new Div(words.folded());
        quoted.addClassNames("entry-text", "mail-quoted");
        return Optional.of(new Div(text, new NativeDetails(UI.getCurrent().getTranslation("inbox.quoted"), quoted)));
    }
}
