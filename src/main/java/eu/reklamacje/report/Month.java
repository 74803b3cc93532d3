package eu.reklamacje.report;

import java.time.YearMonth;
import java.util.Map;

/**
 * How many of each part a month has.
 *
 * @param told whether it can be told: a figure with a window is told when that is over
 */
public record Month(YearMonth month, Map<String, Integer> parts, boolean told) {

    public Month {
        parts = Map.copyOf(parts);
    }

    public int count(String part) {
        return parts.getOrDefault(part, 0);
    }

    public int all() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Rate rate() {
        return new Rate(count(Figure.GOOD), all());
    }
}
