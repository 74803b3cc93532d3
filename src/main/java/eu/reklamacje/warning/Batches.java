package eu.reklamacje.warning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a batch has more of its model's complaints than chance would give it. Pure. */
final class Batches {

    private static final int WEEKS = 8;
    private static final int BEFORE = 60;
    private static final int FEWEST = 3;
    private static final double UNLIKELY = .001;

    private Batches() {}

    /**
     * The questions of the last week, by batch.
     *
     * @param batches the weekly counts of each batch of one model
     */
    static Map<Series, Signal> of(Map<Series, int[]> batches) {
        var found = new HashMap<Series, Signal>();
        var active = batches.entrySet().stream()
                .filter(batch -> sum(batch.getValue(), BEFORE, 0) > 0)
                .toList();
        int all = active.stream()
                .mapToInt(batch -> sum(batch.getValue(), WEEKS, 0))
                .sum();
        for (var batch : active)
            signal(batch.getValue(), all, active).ifPresent(signal -> found.put(batch.getKey(), signal));
        return found;
    }

    private static Optional<Signal> signal(int[] counts, int all, List<Map.Entry<Series, int[]>> active) {
        int many = sum(counts, WEEKS, 0);
        // One of one says nothing, and a batch is not new where it had its share before.
        if (many < FEWEST || active.size() < 2 || counts[counts.length - 1] == 0) return Optional.empty();
        int before = active.stream()
                .mapToInt(batch -> sum(batch.getValue(), BEFORE, WEEKS))
                .sum();
        double share = Math.max(1.0 / active.size(), before == 0 ? 0 : (double) sum(counts, BEFORE, WEEKS) / before);
        if (share >= 1) return Optional.empty();
        double chance = Chance.atLeast(many, all, share);
        if (chance >= UNLIKELY) return Optional.empty();
        int week = counts.length - 1;
        return Optional.of(new Signal(week, Rule.BATCH, Math.max(0, week - WEEKS + 1), many, all * share, chance));
    }

    /** Of so many weeks that end so many before the last. */
    private static int sum(int[] counts, int weeks, int ago) {
        int sum = 0;
        for (int at = Math.max(0, counts.length - weeks); at < counts.length - ago; at++) sum += counts[at];
        return sum;
    }
}
