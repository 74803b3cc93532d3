package eu.reklamacje.decision.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.user.Directory;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was decided about a complaint, and the unit that replaces another where that was. */
@Component
@Order(20)
class DecisionsPart implements ComplaintPart {

    private final Decisions decisions;
    private final Replacements replacements;
    private final Directory directory;
    private final Office office;

    DecisionsPart(Decisions decisions, Replacements replacements, Directory directory, Office office) {
        this.decisions = decisions;
        this.replacements = replacements;
        this.directory = directory;
        this.office = office;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String title() {
        return "complaint.decisions";
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Decided();
    }

    private final class Decided extends Content {

        private final DecisionList list = new DecisionList(directory, office);
        private List<Decision> decided = List.of();

        Decided() {
            getContent().add(list);
        }

        @Override
        public void show(ComplaintView complaint) {
            decided = decisions.of(complaint.id());
            list.show(decided);
        }

        @Override
        public List<ComplaintAction.Offer> offers(ComplaintView complaint) {
            if (!complaint.mayWrite() || complaint.deviceId() == null || !isReplaced()) return List.of();
            return List.of(ComplaintAction.Offer.of(
                    "action.replace",
                    "w",
                    ComplaintAction.Group.MORE,
                    () -> new ReplacementDialog(complaint.id(), replacements).open()));
        }

        private boolean isReplaced() {
            return decided.stream()
                    .anyMatch(decision -> decision.state() == DecisionState.TOLD
                            && decision.parts().remedy() == Remedy.REPLACEMENT);
        }
    }
}
