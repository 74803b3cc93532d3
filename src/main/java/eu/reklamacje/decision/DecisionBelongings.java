package eu.reklamacje.decision;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Belongings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A decision stays with the complaint that it decides: a duplicate that has one is linked, not merged. */
@Component
class DecisionBelongings implements Belongings {

    private final DecisionRepository decisions;

    DecisionBelongings(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Text> obstacle(long complaint) {
        return decisions.existsByComplaintId(complaint)
                ? Optional.of(Text.of("refused.merge.decision"))
                : Optional.empty();
    }
}
