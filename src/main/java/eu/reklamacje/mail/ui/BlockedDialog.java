package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.mail.BlockedSenders;

/** Whose mail is filed unread, since when and until when; each can be freed. */
class BlockedDialog extends Dialog {

    private final BlockedSenders senders;
    private final Office office;
    private final Div list = new Div();

    BlockedDialog(BlockedSenders senders, Office office) {
        this.senders = senders;
        this.office = office;
        setHeaderTitle(getTranslation("inbox.blocked-senders"));
        setWidth("min(40rem, 90vw)");
        list.addClassName("blocked-senders");
        add(list);
        var shut = new Button(getTranslation("action.close"), _ -> close());
        shut.setAutofocus(true);
        getFooter().add(shut);
        show();
    }

    private void show() {
        list.removeAll();
        var blocked = senders.list();
        if (blocked.isEmpty()) list.add(new Paragraph(getTranslation("inbox.blocked-senders.empty")));
        blocked.forEach(sender -> list.add(line(sender)));
    }

    private Div line(BlockedSenders.Blocked sender) {
        var end = sender.until() == null
                ? getTranslation("inbox.blocked-senders.endless")
                : office.time(sender.until(), getLocale());
        var detail = new Div(getTranslation("inbox.blocked-senders.line", end, sender.by(), sender.mails()));
        detail.addClassName("hint");
        var free = new Button(getTranslation("inbox.blocked-senders.free"), _ -> free(sender.address()));
        free.setAriaLabel(getTranslation("inbox.blocked-senders.free") + ": " + sender.address());
        free.addThemeVariants(ButtonVariant.SMALL);
        var line = new Div(new Div(new Span(sender.address()), detail), free);
        line.addClassName("blocked-sender");
        return line;
    }

    private void free(String address) {
        Notices.tell(senders.free(address), freed -> {
            Notices.done(getTranslation("inbox.blocked-senders.freed", freed));
            show();
        });
    }
}
