package eu.reklamacje.decision;

import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.user.Person;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which decisions need a second person, and who that may be. Pure. */
final class ApprovalRules {

    private ApprovalRules() {}

    /** Why a decision needs approval. */
    enum Reason {
        REFUSAL,
        COST,
        SAFETY
    }

    /** Nothing where it needs none. */
    static Set<Reason> reasons(Parts parts, Severity severity, DecisionSettings settings) {
        var reasons = EnumSet.noneOf(Reason.class);
        // It decides nothing yet.
        if (parts.isReopening()) return reasons;
        if (parts.outcome() == Outcome.NOT_UPHELD) reasons.add(Reason.REFUSAL);
        if (parts.cost() != null && settings.isAboveLimit(parts.cost(), Objects.requireNonNull(parts.currency())))
            reasons.add(Reason.COST);
        if (severity == Severity.SAFETY) reasons.add(Reason.SAFETY);
        return reasons;
    }

    /** Nobody approves their own: neither who wrote it nor who handles the complaint, and only who supervises the team. */
    static Optional<Text> refusal(Person person, Access access, Decision decision) {
        if (!person.supervises(access.teamId())) return Optional.of(Text.of("refused.decision.supervisor"));
        boolean own = decision.writtenBy() == person.id() || Objects.equals(access.handlerId(), person.id());
        return own ? Optional.of(Text.of("refused.decision.own")) : Optional.empty();
    }
}
