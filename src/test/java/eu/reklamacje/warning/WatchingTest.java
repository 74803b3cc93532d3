package eu.reklamacje.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked about weekly counts: by examples, and by two thousand simulated series over two years. */
class WatchingTest {

    private static final int BEFORE = 60;
    private static final int TWO_YEARS = 104;

    private static List<Signal> watch(int... counts) {
        return Watching.of(counts, false, false, Set.of(), Watching.JUMP);
    }

    private static List<Signal> rare(int... counts) {
        return Watching.of(counts, false, true, Set.of(), Watching.JUMP);
    }

    /** A year of one in a week, and then what is given. */
    private static int[] yearOfOne(int... then) {
        var counts = new int[BEFORE + then.length];
        Arrays.fill(counts, 0, BEFORE, 1);
        System.arraycopy(then, 0, counts, BEFORE, then.length);
        return counts;
    }

    @Test
    void aRiseIsAskedAboutOnce() {
        var signals = watch(yearOfOne(3, 3, 3, 3, 3, 3, 3, 3, 3, 3));
        assertThat(signals).hasSize(1);
        var rise = signals.getFirst();
        // Each week adds 3 - 1 / ln 2 = 1.56; the sixth reaches 8.6.
        assertThat(rise.rule()).isEqualTo(Rule.RISE);
        assertThat(rise.week()).isEqualTo(BEFORE + 5);
        assertThat(rise.since()).isEqualTo(BEFORE);
        assertThat(rise.observed()).isEqualTo(18);
        assertThat(rise.expected()).isEqualTo(6, within(1e-9));
    }

    @Test
    void oneWeekIsAskedAboutWhereItIsFarFromUsual() {
        assertThat(watch(yearOfOne(8))).singleElement().satisfies(jump -> {
            assertThat(jump.rule()).isEqualTo(Rule.JUMP);
            assertThat(jump.chance()).isLessThan(.001);
        });
        assertThat(watch(yearOfOne(4))).as("four in a week happen").isEmpty();
    }

    @Test
    void whatWasAskedAboutTeachesNothing() {
        // Half a year of three in a week, and back again until the sum is used up: the usual stays one.
        var long3 = new int[50];
        Arrays.fill(long3, 0, 26, 3);
        Arrays.fill(long3, 26, 50, 1);
        var again = new int[20];
        Arrays.fill(again, 3);
        var counts = yearOfOne(long3);
        int before = counts.length;
        counts = Arrays.copyOf(counts, before + again.length);
        System.arraycopy(again, 0, counts, before, again.length);
        var signals = watch(counts);
        assertThat(signals).as("asked once in the half year, and once again").hasSize(2);
        assertThat(signals.getLast().expected()
                        / (signals.getLast().week() - signals.getLast().since() + 1))
                .as("what is usual in a week")
                .isEqualTo(1, within(.01));
    }

    @Test
    void whoWasAnsweredIsAskedAnewOnlyByWhatComesThen() {
        var counts = yearOfOne(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        var answered = Watching.of(counts, false, false, Set.of(BEFORE + 6), Watching.JUMP);
        assertThat(answered).extracting(Signal::week).containsExactly(BEFORE + 5, BEFORE + 12);
        assertThat(answered.getLast().since()).isEqualTo(BEFORE + 7);
    }

    @Test
    void fewerThanThreeInFourWeeksAreNoQuestion() {
        var counts = new int[BEFORE + 20];
        for (int week = 0; week < BEFORE; week += 8) counts[week] = 1;
        for (int week = BEFORE; week < counts.length; week += 3) counts[week] = 1;
        assertThat(watch(counts)).isEmpty();
    }

    @Test
    void theRareAndTheNewHaveTheirOwnRules() {
        assertThat(rare(0, 0, 0, 1, 0, 1, 0, 1)).extracting(Signal::rule).containsExactly(Rule.RARE);
        assertThat(rare(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1))
                .as("not within eight weeks")
                .isEmpty();
        assertThat(Watching.of(new int[] {0, 0, 1, 0, 1, 0, 1}, false, false, Set.of(), .001))
                .as("three of a new model are a start")
                .isEmpty();
        assertThat(Watching.of(new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, true, true, Set.of(), .001))
                .extracting(Signal::rule)
                .containsExactly(Rule.RARE_DANGER);
    }

    @Test
    void aRiseBeginsWhereThereIsSomethingToCompareWith() {
        var counts = new int[104];
        for (int week = 60; week < 104; week++) counts[week] = week < 94 ? 1 : 4;
        assertThat(Watching.of(counts, false, false, Set.of(), .001))
                .as("of the first series after its first half year")
                .first()
                .satisfies(signal -> assertThat(signal.since()).isEqualTo(94));
    }

    @Test
    void aBatchIsComparedWithTheOthersOfItsModel() {
        var all = new HashMap<Series, int[]>();
        for (int batch = 0; batch < 10; batch++) {
            var counts = new int[70];
            for (int week = batch; week < 70; week += 10) counts[week] = 1;
            all.put(new Series(Series.Kind.BATCH, "M", "B" + batch), counts);
        }
        assertThat(Batches.of(all)).isEmpty();
        var bad = all.get(new Series(Series.Kind.BATCH, "M", "B3"));
        for (int week = 64; week < 70; week++) bad[week] += 2;
        assertThat(Batches.of(all)).hasSize(1).containsKey(new Series(Series.Kind.BATCH, "M", "B3"));
    }

    @Test
    void chancesAreExact() {
        assertThat(Chance.atLeast(2, 3, .5)).isEqualTo(.5, within(1e-12));
        assertThat(Chance.atLeast(0, 3, .5)).isEqualTo(1, within(1e-12));
        assertThat(Chance.atLeast(3, 3, .1)).isEqualTo(.001, within(1e-12));
        assertThat(Chance.ofWeek(0, 50, 50)).isEqualTo(1);
        // All five of this week, and none of the nine before: (1/10)^5.
        assertThat(Chance.ofWeek(5, 0, 9)).isEqualTo(1e-5, within(1e-12));
    }

    /** Two thousand series of that many in a week, over two years, in which nothing changes. */
    @ParameterizedTest
    @CsvSource({".1", ".25", ".5", "1", "2", "4", "8", "12", "20"})
    void chanceAsksAtMostAsOftenAsThePageSays(double usual) {
        var random = new Random(17);
        int asked = 0;
        for (int series = 0; series < 2000; series++) {
            var counts = counts(random, BEFORE + TWO_YEARS, week -> usual);
            asked += (int) Watching.of(counts, false, false, Set.of(), Watching.JUMP).stream()
                    .filter(signal -> signal.week() >= BEFORE)
                    .count();
        }
        assertThat(2000.0 * TWO_YEARS / Math.max(1, asked))
                .as("weeks of a series between two questions")
                .isGreaterThanOrEqualTo(Thresholds.WEEKS_APART);
    }

    @ParameterizedTest
    @CsvSource({"2, 14", "3, 6"})
    void aChangeIsFound(double times, int within) {
        var random = new Random(18);
        var found = new ArrayList<Integer>();
        int change = BEFORE + 40;
        for (int series = 0; series < 2000; series++) {
            var counts = counts(random, change + TWO_YEARS, week -> week < change ? 1 : times);
            found.add(Watching.of(counts, false, false, Set.of(), Watching.JUMP).stream()
                    .mapToInt(signal -> signal.week() - change + 1)
                    .filter(weeks -> weeks > 0)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE));
        }
        found.sort(null);
        assertThat(found.get(1000)).as("median of weeks").isLessThanOrEqualTo(within);
    }

    private interface Mean {
        double of(int week);
    }

    private static int[] counts(Random random, int weeks, Mean mean) {
        var counts = new int[weeks];
        for (int week = 0; week < weeks; week++) counts[week] = poisson(random, mean.of(week));
        return counts;
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) count++;
        return count;
    }
}
