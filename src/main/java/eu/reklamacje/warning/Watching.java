package eu.reklamacje.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Watches the weekly counts of one series: a CUSUM for Poisson counts that is made for a doubling, an exact test of each week, and
 * rules for what is rare or new. What it compares with is the year before the last two months; the weeks of a question teach it
 * nothing. Pure: replayed from the counts, it asks the same questions again.
 */
final class Watching {

    /** The weeks before this one that say what is usual: from the first to the last of them. */
    private static final int OLDEST = 60;

    private static final int NEWEST = 9;
    /** Fewer weeks, or fewer complaints in them, are nothing to compare with. */
    private static final int FEWEST_WEEKS = 26;

    private static final int FEWEST = 3;
    /** Less than so many in a week is rare. */
    private static final double RARE = .1;
    /** No question of fewer than three in four weeks, but by the rules for the rare. */
    private static final int SHORT = 4;

    private static final int RARE_WEEKS = 8;
    private static final int DANGER_WEEKS = 13;
    private static final int DANGERS = 2;
    /** How unlikely a week has to be, where few series are watched. */
    static final double JUMP = .001;

    private final int[] counts;
    private final boolean danger;
    private final boolean rareMatters;
    private final Set<Integer> answered;
    private final double jump;
    private final double[] usual;
    private final List<Signal> signals = new ArrayList<>();

    private double sum;
    private int since;
    private boolean asked;
    private int askedRare = -1;

    /** The first week in which anything came: before it there was nothing that could have. */
    private final int begin;

    private Watching(int[] counts, boolean danger, boolean rareMatters, Set<Integer> answered, double jump) {
        this.counts = counts;
        this.danger = danger;
        this.rareMatters = rareMatters;
        this.answered = answered;
        this.jump = jump;
        usual = new double[counts.length];
        begin = IntStream.range(0, counts.length)
                .filter(week -> counts[week] > 0)
                .findFirst()
                .orElse(counts.length);
    }

    /**
     * All questions, the first one first.
     *
     * @param counts of each week
     * @param danger whether it is about safety
     * @param rareMatters whether three alike are a question by themselves: they are not where all of a model are meant
     * @param answered the weeks at whose end a question was answered
     * @param jump below which chance a single week is a question: the more series, the smaller
     */
    static List<Signal> of(int[] counts, boolean danger, boolean rareMatters, Set<Integer> answered, double jump) {
        var watching = new Watching(counts, danger, rareMatters, answered, jump);
        for (int week = 0; week < counts.length; week++) watching.week(week);
        return List.copyOf(watching.signals);
    }

    private void week(int week) {
        usual[week] = counts[week];
        int from = Math.max(begin, week - OLDEST);
        int weeks = week - NEWEST + 1 - from;
        double before = 0;
        for (int at = from; at < from + Math.max(0, weeks); at++) before += usual[at];
        double mean = weeks <= 0 ? 0 : before / weeks;
        if (weeks < FEWEST_WEEKS || before < FEWEST || mean < RARE) {
            // A climb begins where there is something to compare with.
            reset(week);
            rare(week);
        } else compare(week, mean, before, weeks);
        if (answered.contains(week)) reset(week);
    }

    private void compare(int week, double mean, double before, int weeks) {
        double threshold = Thresholds.of(mean);
        // Between the usual and its double the likelihoods of both are the same here.
        sum = Math.min(threshold, Math.max(0, sum + counts[week] - mean / Math.log(2)));
        if (sum == 0) reset(week);
        double chance = Chance.ofWeek(counts[week], before, weeks);
        if (!asked && counted(week, SHORT) >= FEWEST) {
            if (sum >= threshold) ask(week, Rule.RISE, since, mean, chance);
            else if (chance < jump) ask(week, Rule.JUMP, week, mean, chance);
        }
        if (asked) usual[week] = mean;
    }

    private void reset(int week) {
        sum = 0;
        since = week + 1;
        asked = false;
    }

    private void ask(int week, Rule rule, int first, double mean, double chance) {
        asked = true;
        signals.add(new Signal(week, rule, first, counted(week, week - first + 1), mean * (week - first + 1), chance));
        for (int at = first; at <= week; at++) usual[at] = mean;
    }

    private void rare(int week) {
        boolean few = danger && counted(week, DANGER_WEEKS) >= DANGERS;
        int weeks = few ? DANGER_WEEKS : RARE_WEEKS;
        boolean many = few || rareMatters && counted(week, RARE_WEEKS) >= FEWEST;
        if (!many) return;
        // The same ones are not asked about again.
        if (counts[week] == 0 || askedRare >= 0 && week - askedRare < weeks && !answered(askedRare, week)) return;
        askedRare = week;
        int first = Math.max(0, week - weeks + 1);
        signals.add(new Signal(week, few ? Rule.RARE_DANGER : Rule.RARE, first, counted(week, weeks), RARE * weeks, 1));
        for (int at = first; at <= week; at++) usual[at] = Math.min(counts[at], RARE);
    }

    private boolean answered(int from, int before) {
        return answered.stream().anyMatch(at -> at >= from && at < before);
    }

    private int counted(int week, int weeks) {
        int counted = 0;
        for (int at = Math.max(0, week - weeks + 1); at <= week; at++) counted += counts[at];
        return counted;
    }
}
