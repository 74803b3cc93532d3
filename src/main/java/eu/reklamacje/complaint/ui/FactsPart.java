package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Models;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The complaint's facts: a text that one reads, and where one is clicked a form that corrects them. */
@Component
@Order(5)
class FactsPart implements ComplaintPart {

    private final Complaints complaints;
    private final Drafts drafts;
    private final Models models;
    private final FactWords words;
    private final ObjectProvider<CorrectionPreview> preview;
    private final Office office;
    private final Clock clock;

    FactsPart(
            Complaints complaints,
            Drafts drafts,
            Models models,
            FactWords words,
            ObjectProvider<CorrectionPreview> preview,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.drafts = drafts;
        this.models = models;
        this.words = words;
        this.preview = preview;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String title() {
        return "complaint.facts";
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Known(complaint, screen);
    }

    private final class Known extends Content {

        private final ComplaintScreen screen;
        private final FactsText text = new FactsText(words, this::edit);
        private ComplaintView complaint;
        private @Nullable FactsForm form;

        Known(ComplaintView complaint, ComplaintScreen screen) {
            this.complaint = complaint;
            this.screen = screen;
            getContent().add(text);
            // What was typed and not saved goes on being typed.
            if (complaint.mayWrite() && screen.drafts().contains(Drafts.Purpose.FACTS)) openForm();
        }

        @Override
        public void show(ComplaintView now) {
            complaint = now;
            text.show(now, office.today(clock));
            if (form != null) form.show(now);
        }

        private void edit(@Nullable Fact<?> fact) {
            if (!complaint.mayWrite()) return;
            var fields = form == null ? openForm() : form;
            fields.focus(fact == null ? Fact.KIND : fact);
        }

        private FactsForm openForm() {
            var fields = new FactFields(models.choosable(), () -> office.local(clock.instant()));
            var saving = new FactsSaving(complaints, words, preview.getObject());
            var opened = new FactsForm(complaint, fields, drafts, saving, screen::refresh, this::closeForm);
            form = opened;
            text.setVisible(false);
            getContent().add(opened);
            opened.show(complaint);
            return opened;
        }

        private void closeForm() {
            if (form != null) getContent().remove(form);
            form = null;
            text.setVisible(true);
        }

        @Override
        public List<ComplaintAction.Offer> offers(ComplaintView now) {
            return now.mayWrite()
                    ? List.of(ComplaintAction.Offer.of(
                            "action.edit-facts", "F2", ComplaintAction.Group.WRITE, () -> edit(null)))
                    : List.of();
        }
    }
}
