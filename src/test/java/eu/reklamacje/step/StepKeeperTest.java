package eu.reklamacje.step;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.RandomActs;
import eu.reklamacje.complaint.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do to complaints, in whatever order: the step that is kept with each is the one that is computed of it. */
@IntegrationTest
class StepKeeperTest {

    private static final int ACTS = 8;

    @Autowired
    Situations situations;

    @Autowired
    RandomActs acts;

    @Test
    void whatIsKeptIsWhatIsComputed() {
        histories(40, 4);
    }

    @Test
    @Tag("long")
    void whatIsKeptIsWhatIsComputedInAThousandHistories() {
        histories(1000, 9);
    }

    /** Acts are drawn at random: how many steps a few histories come to is chance, and only a floor can be asked of them. */
    private void histories(int number, int kinds) {
        long seed = Long.getLong("steps.seed", System.nanoTime());
        var told = new ArrayList<String>();
        var steps = new HashSet<Step>();
        for (int history = 0; history < number; history++) {
            var random = new Random(seed + history);
            long id = acts.begin(random);
            told.clear();
            for (int act = 0; act < ACTS; act++) {
                told.add(acts.act(id, random));
                var found = situations.of(List.of(id)).getFirst();
                assertThat(found.kept())
                        .as("seed %d, after %s: %s", seed, told, found.situation())
                        .isEqualTo(NextSteps.of(found.situation()));
                steps.add(Objects.requireNonNull(found.kept()).step());
            }
        }
        assertThat(steps).as("the histories are of many kinds").hasSizeGreaterThanOrEqualTo(kinds);
    }
}
