package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Where a complaint may go from a status, and what the way there asks for: pure (policy.md, "The life of a complaint"). */
final class StatusRules {

    private static final int LONGEST_REASON = 500;

    private StatusRules() {}

    /** Why the complaint cannot go there, or nothing where it can. */
    static Optional<Text> refusal(Status from, StatusChange change, Facts facts, LocalDate today) {
        if (change.to() == from) return Optional.of(Text.of("refused.move.same", words(from)));
        if (!from.next().contains(change.to()))
            return Optional.of(Text.of("refused.move.way", words(from), words(change.to())));
        if (from.needsReason(change.to()) && change.reason().isBlank())
            return Optional.of(Text.of("refused.move.reason"));
        if (change.reason().length() > LONGEST_REASON)
            return Optional.of(
                    Text.of("problem.too-long", LONGEST_REASON, change.reason().length()));
        return switch (change.to()) {
            case WAITING -> waitingRefusal(change, today);
            // P3 and P5 do not wait for facts; the end of the case does (P8, P10).
            case RESOLVED -> lacking(facts).or(() -> resolvingRefusal(change));
            default -> Optional.empty();
        };
    }

    /** What is missing for an assessment, a decision and a resolution (P8, P10). */
    static Optional<Text> lacking(Facts facts) {
        var missing = FactRules.missing(facts);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "refused.move.missing",
                        Text.of("fact." + missing.iterator().next()),
                        missing.size()));
    }

    private static Optional<Text> waitingRefusal(StatusChange change, LocalDate today) {
        if (change.waitingFor() == null || change.reason().isBlank())
            return Optional.of(Text.of("refused.move.waiting"));
        return change.remindOn() == null || !change.remindOn().isAfter(today)
                ? Optional.of(Text.of("refused.move.reminder"))
                : Optional.empty();
    }

    private static Optional<Text> resolvingRefusal(StatusChange change) {
        if (change.outcome() == null || change.outcomeText().isBlank() || change.toldBy() == null)
            return Optional.of(Text.of("refused.move.outcome"));
        // P12: what is not upheld is explained in writing.
        return change.outcome() == Outcome.NOT_UPHELD && change.toldBy() == ContactMethod.TELEPHONE
                ? Optional.of(Text.of("refused.move.in-writing"))
                : Optional.empty();
    }

    private static Text words(Status status) {
        return Text.of("status." + status);
    }
}
