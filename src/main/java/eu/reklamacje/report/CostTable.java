package eu.reklamacje.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * What decisions cost.
 *
 * @param remedies by remedy, the dearest of a currency first
 * @param causes by root cause
 */
public record CostTable(List<Line> remedies, List<Line> causes) {

    /**
     * @param of a remedy's constant, or a cause's name, which is empty where none was found
     * @param median the middle one, the lower of two
     */
    public record Line(String of, String currency, int many, BigDecimal median, BigDecimal sum) {}

    public boolean isEmpty() {
        return remedies.isEmpty();
    }
}
