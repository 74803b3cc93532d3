package eu.reklamacje.decision;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Belongings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A decision stays with the complaint that it decides: a duplicate that has one is linked, not merged. */
@Component
class DecisionBelongings implements Belongings {

    private final DecisionRows rows;

    DecisionBelongings(DecisionRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Text> obstacle(long complaint) {
        return rows.of(complaint).isEmpty() ? Optional.empty() : Optional.of(Text.of("refused.merge.decision"));
    }
}
