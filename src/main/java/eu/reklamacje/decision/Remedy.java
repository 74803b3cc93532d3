package eu.reklamacje.decision;

import eu.reklamacje.complaint.Outcome;
import java.util.EnumSet;
import java.util.Set;

/** What the customer gets. */
public enum Remedy {
    REPAIR,
    REPLACEMENT,
    REFUND,
    CREDIT,
    GUIDANCE,
    GOODWILL,
    NONE;

    private static final Set<Remedy> WITHOUT_A_CLAIM = EnumSet.of(GUIDANCE, GOODWILL, NONE);

    /** Whether a decision of that outcome can give it: whoever is refused gets nothing that they could claim. */
    public boolean fits(Outcome outcome) {
        return WITHOUT_A_CLAIM.contains(this) || outcome == Outcome.UPHELD || outcome == Outcome.PARTLY;
    }
}
