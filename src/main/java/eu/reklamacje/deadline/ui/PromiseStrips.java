package eu.reklamacje.deadline.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ui.CorrectionPreview;
import eu.reklamacje.deadline.Explaining;
import eu.reklamacje.deadline.Promises;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Makes strips of promises: those of a complaint, those that a corrected receipt would give, those of one that is being logged. */
@Component
public class PromiseStrips implements CorrectionPreview {

    private final Promises promises;
    private final Explaining explaining;
    private final DueWords words;
    private final Office office;

    PromiseStrips(Promises promises, Explaining explaining, DueWords words, Office office) {
        this.promises = promises;
        this.explaining = explaining;
        this.words = words;
        this.office = office;
    }

    /** Those of a complaint, in which every date can be explained. */
    PromiseChips chips(long complaint) {
        return new PromiseChips(
                promises,
                words,
                office,
                rule -> promises.explain(complaint, rule)
                        .ifPresent(explanation -> new WhyDialog(explanation, explaining, office).open()));
    }

    @Override
    public PromiseStrip of(ComplaintView complaint, LocalDateTime received) {
        var strip = new PromiseStrip(promises, words, office);
        strip.show(promises.previewCorrection(complaint.id(), office.instant(received)), complaint.teamId());
        return strip;
    }

    /**
     * What a complaint would be promised that a team has received.
     *
     * @param received in the office's zone
     */
    public PromiseStrip preview(long team, LocalDateTime received) {
        var strip = new PromiseStrip(promises, words, office);
        strip.show(promises.preview(team, office.instant(received)), team);
        return strip;
    }
}
