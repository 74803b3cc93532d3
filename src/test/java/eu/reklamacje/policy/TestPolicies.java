package eu.reklamacje.policy;

import java.util.List;

/** The published policy with something else in it. */
public final class TestPolicies {

    private TestPolicies() {}

    public static Policy acknowledgedIn(int days) {
        return with(new Term(days, Term.Start.RECEIPT, Term.Keeper.ITS_OWN), Policy.PUBLISHED.ladder());
    }

    public static Policy with(Term acknowledge, List<Rung> ladder) {
        var published = Policy.PUBLISHED;
        return new Policy(
                acknowledge,
                published.progress(),
                published.resolve(),
                0,
                30,
                published.counting(),
                ladder,
                published.extensions());
    }
}
