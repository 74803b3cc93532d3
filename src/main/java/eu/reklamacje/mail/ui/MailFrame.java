package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.complaint.ui.ComplaintLinks;

/** A mail as its sender formatted it, in a frame in which nothing runs; pictures of other servers on request. */
final class MailFrame extends Composite<Div> {

    /** @param blocked how many pictures of other servers are held back */
    MailFrame(long mail, int blocked) {
        var frame = new IFrame(ComplaintLinks.toMailPage(mail, false));
        frame.getElement().setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
        frame.getElement().setAttribute("referrerpolicy", "no-referrer");
        frame.setTitle(getTranslation("inbox.formatted.frame"));
        frame.addClassName("mail-frame");
        if (blocked > 0) {
            var bar = new Div(new Span(getTranslation("inbox.images-blocked", blocked)));
            bar.addClassName("missing-note");
            var show = Buttons.small(getTranslation("inbox.images-show"), () -> {
                frame.setSrc(ComplaintLinks.toMailPage(mail, true));
                bar.setVisible(false);
            });
            bar.add(show);
            getContent().add(bar);
        }
        getContent().add(frame);
    }
}
