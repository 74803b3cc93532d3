package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Kaplan and Meier, by a case that is worked out by hand and one of a book. */
class SurvivalTest {

    private static Survival.Seen ended(int days, int many) {
        return new Survival.Seen(days, many, true);
    }

    private static Survival.Seen open(int days, int many) {
        return new Survival.Seen(days, many, false);
    }

    /** The patients with 6-MP of Freireich (1963), in weeks: the steps are those of every textbook. */
    @Test
    void aKnownCurve() {
        var seen = List.of(
                ended(6, 3),
                open(6, 1),
                ended(7, 1),
                open(9, 1),
                ended(10, 1),
                open(10, 1),
                open(11, 1),
                ended(13, 1),
                ended(16, 1),
                open(17, 1),
                open(19, 1),
                open(20, 1),
                ended(22, 1),
                ended(23, 1),
                open(25, 1),
                open(32, 2),
                open(34, 1),
                open(35, 1));
        var curve = Survival.of(seen);
        assertThat(curve.all()).isEqualTo(21);
        assertThat(curve.ended()).isEqualTo(9);
        assertThat(curve.steps()).extracting(Survival.Step::days).containsExactly(6, 7, 10, 13, 16, 22, 23);
        var shares = new double[] {.857, .807, .753, .690, .627, .538, .448};
        for (int at = 0; at < shares.length; at++)
            assertThat(curve.steps().get(at).share()).isEqualTo(shares[at], within(.0006));
        assertThat(curve.within(.5)).hasValue(23);
        assertThat(curve.within(.9)).isEmpty();
    }

    @Test
    void openOnesCountForAsLongAsTheyHaveBeenSeen() {
        // Of four, two ended after 5 and 10 days, two are open since 7 and 20: 3/4, and then 3/4 * 1/2.
        var curve = Survival.of(List.of(ended(5, 1), ended(10, 1), open(7, 1), open(20, 1)));
        assertThat(curve.steps()).containsExactly(new Survival.Step(5, .75), new Survival.Step(10, .375));
        assertThat(curve.within(.5)).as("the ended ones alone say 5").hasValue(10);
        assertThat(Survival.of(List.of()).within(.5)).isEqualTo(OptionalInt.empty());
    }
}
