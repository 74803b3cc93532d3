package eu.reklamacje.complaint.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Models;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The complaint's facts, to be read and corrected. */
@Component
@Order(10)
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
        return Place.LEFT;
    }

    @Override
    public String title() {
        return "complaint.facts";
    }

    @Override
    public Content create(ComplaintView complaint, Runnable changed) {
        var fields = new FactFields(models.choosable(), () -> office.local(clock.instant()));
        var saving = new FactsSaving(complaints, words, preview.getObject());
        return new FactsForm(complaint, fields, drafts, saving, changed);
    }
}
