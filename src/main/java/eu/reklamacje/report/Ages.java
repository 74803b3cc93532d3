package eu.reklamacje.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What was open at the end of a month.
 *
 * @param median of the ages, in working days; nothing where nothing is open
 * @param oldest the ids of the ten oldest, the oldest first
 */
public record Ages(Map<AgeBand, Integer> bands, OptionalInt median, List<Long> oldest) {

    public int all() {
        return bands.values().stream().mapToInt(Integer::intValue).sum();
    }
}
