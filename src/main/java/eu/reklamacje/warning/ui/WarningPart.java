package eu.reklamacje.warning.ui;

import com.vaadin.flow.component.html.Div;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.warning.Warnings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on a complaint's page what is asked about its model. */
@Component
@Order(90)
class WarningPart implements ComplaintPart {

    private final Warnings warnings;
    private final WarningWords words;

    WarningPart(Warnings warnings, WarningWords words) {
        this.warnings = warnings;
        this.words = words;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Content() {
            @Override
            public void show(ComplaintView now) {
                Div shown = getContent();
                shown.removeAll();
                var open = warnings.openAbout(now.facts().get(Fact.MODEL));
                shown.setVisible(!open.isEmpty());
                if (!open.isEmpty()) shown.add(WarningNotes.brief(open, words, warnings.mayAnswer()));
            }
        };
    }
}
