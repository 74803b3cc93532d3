package eu.reklamacje.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a policy must be like to be saved. */
class PolicyRulesTest {

    @Test
    void termsThatMakeNoSenseAreRefused() {
        var published = Policy.PUBLISHED;
        var chained = new Term(7, Term.Start.ACKNOWLEDGEMENT, Term.Keeper.ITS_OWN);
        assertThat(PolicyRules.problem(published)).isEmpty();
        assertThat(problem(TestPolicies.acknowledgedIn(0))).isEqualTo("refused.policy.days");
        assertThat(problem(TestPolicies.acknowledgedIn(366))).isEqualTo("refused.policy.days");
        assertThat(problem(TestPolicies.with(chained, published.ladder()))).isEqualTo("refused.policy.start");
        assertThat(problem(TestPolicies.with(
                        published.acknowledge(), published.ladder().subList(0, 2))))
                .isEqualTo("refused.policy.broken");
        var broken = new Rung(Stage.BROKEN, Set.of(Recipient.HANDLER));
        assertThat(problem(TestPolicies.with(published.acknowledge(), List.of(broken, broken))))
                .isEqualTo("refused.policy.stage-twice");
        assertThat(problem(TestPolicies.with(published.acknowledge(), List.of(new Rung(Stage.BROKEN, Set.of())))))
                .isEqualTo("refused.policy.stage-nobody");
    }

    private static String problem(Policy policy) {
        return PolicyRules.problem(policy).orElseThrow().key();
    }
}
