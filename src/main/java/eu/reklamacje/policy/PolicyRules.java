package eu.reklamacje.policy;

import eu.reklamacje.base.Text;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy must be like to be saved. */
final class PolicyRules {

    private static final int LONGEST_TERM = 365;

    private PolicyRules() {}

    /** The first thing that is wrong with it. */
    static Optional<Text> problem(Policy policy) {
        boolean days = Stream.of(policy.acknowledge(), policy.progress(), policy.resolve())
                .allMatch(term -> term.days() >= 1 && term.days() <= LONGEST_TERM);
        boolean more = Stream.of(policy.newsEvery(), policy.reviewDays())
                .allMatch(number -> number >= 0 && number <= LONGEST_TERM);
        if (!days || !more) return Optional.of(Text.of("refused.policy.days", LONGEST_TERM));
        if (policy.acknowledge().start() == Term.Start.ACKNOWLEDGEMENT
                || policy.resolve().start() == Term.Start.ACKNOWLEDGEMENT)
            return Optional.of(Text.of("refused.policy.start"));
        if (policy.resolve().keeper() == Term.Keeper.ANY_CONTACT) return Optional.of(Text.of("refused.policy.keeper"));
        return ladderProblem(policy).or(() -> extensionProblem(policy.extensions()));
    }

    private static Optional<Text> ladderProblem(Policy policy) {
        var seen = new HashSet<Stage>();
        for (var rung : policy.ladder()) {
            if (!seen.add(rung.stage())) return Optional.of(Text.of("refused.policy.stage-twice"));
            if (rung.to().isEmpty()) return Optional.of(Text.of("refused.policy.stage-nobody"));
        }
        return seen.contains(Stage.BROKEN) ? Optional.empty() : Optional.of(Text.of("refused.policy.broken"));
    }

    private static Optional<Text> extensionProblem(Policy.ExtensionTerms terms) {
        boolean fits = terms.usualDays() >= 1
                && terms.usualDays() <= LONGEST_TERM
                && terms.longestDays() >= 0
                && terms.longestDays() <= LONGEST_TERM
                && terms.most() >= 0
                && (terms.longestDays() == 0 || terms.usualDays() <= terms.longestDays());
        return fits ? Optional.empty() : Optional.of(Text.of("refused.policy.extensions", LONGEST_TERM));
    }
}
