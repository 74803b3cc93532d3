package eu.reklamacje.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A month's line that adds up: what was open, what came, what went, what is open.
 *
 * @param parts what came and went, by how
 * @param counted what was open at the end, counted by itself and not by this line
 */
public record Balance(YearMonth month, int start, Map<String, Integer> parts, int counted) {

    public static final List<String> CAME = List.of("RECEIVED", "REOPENED");
    public static final List<String> WENT = List.of("CLOSED", "WITHDRAWN", "MERGED", "NOT_A_COMPLAINT");

    public int count(String part) {
        return parts.getOrDefault(part, 0);
    }

    private int sum(List<String> names) {
        return names.stream().mapToInt(this::count).sum();
    }

    public int end() {
        return start + sum(CAME) - sum(WENT);
    }

    public boolean addsUp() {
        return end() == counted;
    }
}
