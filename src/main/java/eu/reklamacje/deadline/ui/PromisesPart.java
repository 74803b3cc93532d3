package eu.reklamacje.deadline.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.deadline.ComplaintDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a complaint has been promised, and the clocks beside it. */
@Component
@Order(20)
class PromisesPart implements ComplaintPart {

    private final ComplaintDates dates;
    private final PromiseStrips strips;
    private final DueWords words;
    private final Office office;

    PromisesPart(ComplaintDates dates, PromiseStrips strips, DueWords words, Office office) {
        this.dates = dates;
        this.strips = strips;
        this.words = words;
        this.office = office;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Promised(complaint.id());
    }

    private final class Promised extends Content {

        private final PromiseChips chips;
        private final ClockLine clocks = new ClockLine(words, office);

        Promised(long complaint) {
            chips = strips.chips(complaint);
            getContent().addClassName("promise-line");
            getContent().add(chips, clocks);
        }

        @Override
        public void show(ComplaintView complaint) {
            dates.of(complaint.id()).ifPresent(found -> {
                chips.show(found.promises(), complaint.teamId());
                clocks.show(found);
            });
        }
    }
}
