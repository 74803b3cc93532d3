package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.ReasonDialog;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.SaveResult;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Saves the facts, and asks what stands in the way: which of two values is to stand, why a receipt is corrected. */
final class FactsSaving {

    private final Complaints complaints;
    private final FactWords words;
    private final CorrectionPreview preview;

    FactsSaving(Complaints complaints, FactWords words, CorrectionPreview preview) {
        this.complaints = complaints;
        this.words = words;
        this.preview = preview;
    }

    /** @param base what stood in the fields before anything was typed */
    void save(ComplaintView complaint, Facts base, FactFields fields, Consumer<Facts> saved) {
        new Attempt(complaint, base, fields, saved).with(Set.of(), "");
    }

    private final class Attempt {

        private final ComplaintView complaint;
        private final Facts base;
        private final FactFields fields;
        private final Consumer<Facts> saved;

        Attempt(ComplaintView complaint, Facts base, FactFields fields, Consumer<Facts> saved) {
            this.complaint = complaint;
            this.base = base;
            this.fields = fields;
            this.saved = saved;
        }

        /**
         * @param settled the facts in which mine is to stand
         * @param reason why the receipt is corrected; empty where nobody has been asked
         */
        void with(Set<Fact<?>> settled, String reason) {
            var mine = fields.read();
            switch (complaints.saveFacts(complaint.id(), base, mine, settled, reason)) {
                case SaveResult.Saved(var facts) -> saved.accept(facts);
                case SaveResult.Invalid(var problems) -> {
                    fields.mark(problems);
                    Notices.refused(UI.getCurrent().getTranslation("complaint.invalid", problems.size()));
                }
                case SaveResult.Refused(var why) -> Notices.refused(why);
                case SaveResult.NeedsReason() -> askWhy(settled, mine);
                case SaveResult.Conflict(var current, var conflicting) ->
                    new ConflictDialog(current, mine, conflicting, words, chosen -> {
                                fields.show(chosen);
                                var all = new TreeSet<>(conflicting);
                                all.addAll(settled);
                                with(all, reason);
                            })
                            .open();
            }
        }

        /** A corrected receipt moves dates: shows which, and asks why. */
        private void askWhy(Set<Fact<?>> settled, Facts mine) {
            var ui = UI.getCurrent();
            ReasonDialog.of(
                            ui.getTranslation("correct.title"),
                            ui.getTranslation("correct.save"),
                            "correct.reason",
                            Result::done,
                            reason -> with(settled, reason))
                    .about(
                            new Paragraph(ui.getTranslation("correct.text")),
                            preview.of(complaint, Objects.requireNonNull(mine.receivedAt())))
                    .open();
        }
    }
}
