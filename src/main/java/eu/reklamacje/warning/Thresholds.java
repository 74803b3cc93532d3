package eu.reklamacje.warning;

/**
 * At which sum a rise is a question, by how many are usual in a week. Found by simulation with what is usual estimated as
 * {@link Watching} does: without a change a series is asked about, by its rise or a jump, at most once in {@link #WEEKS_APART} weeks.
 */
final class Thresholds {

    /** WatchingTest measures it. */
    static final int WEEKS_APART = 800;

    private static final double[] USUAL = {.1, .25, .5, 1, 2, 3, 5, 8, 12};
    private static final double[] SUMS = {5.85, 7.8, 7.95, 8.6, 9.4, 10.4, 10.1, 10.1, 10.1};

    private Thresholds() {}

    static double of(double usual) {
        int at = 0;
        while (at < USUAL.length - 2 && usual > USUAL[at + 1]) at++;
        double part = Math.clamp((usual - USUAL[at]) / (USUAL[at + 1] - USUAL[at]), 0, 1);
        // Above the table chance grows with the root of what is usual.
        double more = Math.sqrt(Math.max(1, usual / USUAL[USUAL.length - 1]));
        return more * (SUMS[at] + part * (SUMS[at + 1] - SUMS[at]));
    }
}
