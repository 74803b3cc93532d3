package eu.reklamacje.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What a meeting looks at: a month beside those before it.
 *
 * @param figures each in so many months, this one the last
 * @param then what was reported of them
 */
public record MonthReport(
        YearMonth month,
        Scope scope,
        Map<Figure, List<Month>> figures,
        Map<Figure, Map<YearMonth, Reported>> then,
        Balance balance,
        Ages ages,
        Survival time,
        CostTable costs,
        List<UnitRate> units) {

    /** What was reported of a figure, by month. */
    public Map<YearMonth, Reported> then(Figure figure) {
        return then.getOrDefault(figure, Map.of());
    }
}
