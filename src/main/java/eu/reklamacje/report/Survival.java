package eu.reklamacje.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long things last of which some have not ended yet, by Kaplan and Meier: those count for as long as they have been seen. A mean
 * of what has ended would leave out whatever takes long. Pure.
 *
 * @param steps where the share of what lasts falls, the first one first
 * @param all how many were seen
 * @param ended how many of them ended
 */
public record Survival(List<Step> steps, int all, int ended) {

    /** @param share that lasts longer than so many days, from 0 to 1 */
    public record Step(int days, double share) {}

    /**
     * @param days for which it was seen
     * @param many how many alike
     * @param ended whether it ended then; else nothing more is known
     */
    public record Seen(int days, int many, boolean ended) {}

    public static Survival of(Collection<Seen> seen) {
        var ends = new TreeMap<Integer, Integer>();
        var leaves = new TreeMap<Integer, Integer>();
        for (var one : seen) {
            leaves.merge(one.days, one.many, Integer::sum);
            if (one.ended) ends.merge(one.days, one.many, Integer::sum);
        }
        int all = seen.stream().mapToInt(Seen::many).sum();
        int atRisk = all;
        double share = 1;
        var steps = new ArrayList<Step>();
        for (var leave : leaves.entrySet()) {
            int ended = ends.getOrDefault(leave.getKey(), 0);
            if (ended > 0) {
                share *= 1 - (double) ended / atRisk;
                steps.add(new Step(leave.getKey(), share));
            }
            atRisk -= leave.getValue();
        }
        return new Survival(
                List.copyOf(steps),
                all,
                ends.values().stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * The days within which so much of them ends; nothing where too many last to tell.
     *
     * @param part between 0 and 1
     */
    public OptionalInt within(double part) {
        return steps.stream()
                // What is one half by its meaning may be a hair above it.
                .filter(step -> step.share <= 1 - part + 1e-9)
                .mapToInt(Step::days)
                .findFirst();
    }
}
