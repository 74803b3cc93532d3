package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.letter.Letters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Writes a letter: a kind brings its text in the customer's language, and what is typed is a draft on the server. Not a form
 * dialog: it keeps every word, shows the page that will be printed, and is left and taken up again.
 */
final class LetterDialog extends Dialog {

    private final Letters letters;
    private final Drafts drafts;
    private final ComplaintView complaint;
    private final LetterForm form;
    private final AddressNote addressNote;
    private final Div others = new Div();

    LetterDialog(ComplaintView complaint, LetterForm form, AddressNote addressNote, Letters letters, Drafts drafts) {
        this.complaint = complaint;
        this.form = form;
        this.addressNote = addressNote;
        this.letters = letters;
        this.drafts = drafts;
        setHeaderTitle(getTranslation("letter.title", complaint.number()));
        setWidth("56rem");
        setCloseOnOutsideClick(false);
        others.addClassName("missing-note");
        others.getElement().setAttribute("role", "status");
        var content = new Div(others, form);
        content.addClassName("stack");
        add(content);
        buildFooter();
        begin();
        form.onChange(this::keep);
        form.onAim(this::warnOfAddress);
        form.onChosen(this::chosenAnew);
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && form.typed().isAsProposed()) forget();
        });
    }

    private void begin() {
        var kept = drafts.find(Drafts.Purpose.LETTER, complaint.id(), LetterDraft.class);
        if (kept.isPresent()) form.show(kept.get());
        else propose(LetterDraft.begin(complaint.status(), complaint.facts().get(Fact.CUSTOMER_LANGUAGE)));
        keep();
        warnOfAddress();
    }

    private void buildFooter() {
        var send = new Button(getTranslation("letter.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(send, "ctrl+Enter", send.getText());
        var discard = new Button(getTranslation("letter.discard"), _ -> {
            forget();
            close();
        });
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        var preview = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                            var pdf = pdf();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(pdf),
                                    complaint.number() + ".pdf",
                                    "application/pdf",
                                    pdf.length);
                        })
                        .inline(),
                getTranslation("letter.preview"));
        preview.setTarget("_blank");
        preview.addClassName("letter-preview");
        getFooter().add(discard, preview, new Button(getTranslation("letter.later"), _ -> close()), send);
    }

    private byte[] pdf() throws IOException {
        var output = new ByteArrayOutputStream();
        letters.preview(complaint.id(), form.written(), output);
        return output.toByteArray();
    }

    /** Another kind or language brings its own text, unless somebody has already written one. */
    private void chosenAnew(LetterDraft chosen) {
        if (chosen.isAsProposed()) replace(chosen);
        else
            Confirm.choose(
                    getTranslation("letter.replace"),
                    getTranslation("letter.replace.text"),
                    getTranslation("letter.replace.confirm"),
                    getTranslation("letter.replace.keep"),
                    () -> replace(chosen));
    }

    private void replace(LetterDraft chosen) {
        propose(chosen);
        keep();
        warnOfAddress();
    }

    /** Replaces the text by the one that is kept for that kind. */
    private void propose(LetterDraft chosen) {
        var asked = form.inOfferedLanguage(chosen);
        boolean told = Notices.tell(
                letters.propose(complaint.id(), asked.kind(), asked.language()),
                text -> form.show(asked.proposing(text)));
        if (!told) form.show(asked);
    }

    private void keep() {
        drafts.keep(Drafts.Purpose.LETTER, complaint.id(), form.typed());
    }

    private void forget() {
        drafts.forget(Drafts.Purpose.LETTER, complaint.id());
    }

    /** An inquiry goes to somebody else, whoever that is. */
    private void warnOfAddress() {
        var typed = form.typed();
        if (typed.kind().isForCustomer()) addressNote.show(typed.way(), typed.aim());
        else addressNote.setVisible(false);
    }

    /** Two letters about the same are worse than one that is late. */
    void showOthers(List<String> writing) {
        others.setText(getTranslation("letter.others", String.join(", ", writing)));
        others.setVisible(!writing.isEmpty());
    }

    private void send() {
        var written = form.written();
        Notices.tell(letters.send(complaint.id(), written), letter -> {
            forget();
            close();
            SentNotice.show(letters, letter, written.way());
        });
    }
}
