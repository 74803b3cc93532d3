package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.ui.Sheet;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Handling;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;

/** A note for colleagues, or a contact with the customer, beside what it is about. */
final class ComposerSheet extends Sheet {

    private final Composer composer;

    /**
     * @param now the present, in the office's zone
     * @param colleagues who can be called by name
     */
    ComposerSheet(
            ComplaintView complaint,
            Composition first,
            Handling handling,
            Drafts drafts,
            Supplier<LocalDateTime> now,
            List<String> colleagues) {
        super("");
        title(getTranslation(first.corrects() == null ? "composer.title" : "note.correct"));
        composer = new Composer(complaint.id(), first, handling, drafts, now, colleagues, this::close);
        composer.notesOnly(!complaint.mayWrite());
        put(composer);
    }

    @Override
    protected boolean isUnsaved() {
        return composer.isUnsaved();
    }

    @Override
    public void focus() {
        composer.focus();
    }
}
