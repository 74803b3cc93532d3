package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Sheet;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.letter.Letters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a letter: a kind brings its text in the customer's language, and what is typed is a draft on the server. Not a form
 * sheet: it keeps every word, shows the page that will be printed, and is left and taken up again.
 */
final class LetterSheet extends Sheet {

    private final Letters letters;
    private final Drafts drafts;
    private final ComplaintView complaint;
    private final LetterForm form;
    private final AddressNote addressNote;
    private final Div others = new Div();
    /** As it was proposed; null where somebody had begun it before. */
    private @Nullable LetterDraft untouched;

    LetterSheet(
            ComplaintView complaint,
            LetterDraft first,
            LetterForm form,
            AddressNote addressNote,
            Letters letters,
            Drafts drafts) {
        super("");
        this.complaint = complaint;
        this.form = form;
        this.addressNote = addressNote;
        this.letters = letters;
        this.drafts = drafts;
        title(getTranslation("letter.title", complaint.number()));
        others.addClassName("missing-note");
        others.getElement().setAttribute("role", "status");
        put(others, form);
        buildFooter();
        begin(first);
        form.onChange(this::keep);
        form.onAim(this::warnOfAddress);
        form.onChosen(this::chosenAnew);
        onClose(() -> {
            if (form.typed().equals(untouched)) forget();
        });
    }

    @Override
    public void focus() {
        form.focus();
    }

    private void begin(LetterDraft first) {
        var kept = drafts.find(Drafts.Purpose.LETTER, complaint.id(), LetterDraft.class);
        if (kept.isPresent()) form.show(kept.get());
        // What is only proposed is no draft yet.
        else propose(first);
        warnOfAddress();
    }

    private void buildFooter() {
        var discard = button(getTranslation("letter.discard"), this::discard);
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
        footer().add(preview);
        var quote = button(getTranslation("letter.quote"), this::quote);
        Keys.on(quote, "ctrl+q", getTranslation("letter.quote"));
        button(getTranslation("letter.later"), this::close);
        primary(getTranslation("letter.send"), this::send);
    }

    /** What was proposed comes again the next time. */
    private void discard() {
        close();
        forget();
    }

    /** The customer's last words, below what is being written. */
    private void quote() {
        letters.quotable(complaint.id()).ifPresent(form::quote);
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
        untouched = form.typed();
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
        boolean sent = Notices.tell(letters.send(complaint.id(), written), letter -> {
            forget();
            close();
            SentNotice.show(letters, letter, written.way());
        });
        // At what is still to be answered, where that is why.
        if (!sent) form.focus();
    }
}
