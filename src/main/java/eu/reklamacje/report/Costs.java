package eu.reklamacje.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the decisions of a month cost, as they were decided: of one currency each, as nobody knows what another was worth then. */
@Component
class Costs {

    private final JdbcClient db;

    Costs(JdbcClient db) {
        this.db = db;
    }

    /** @param cause its name; empty where none was found */
    private record Cost(String remedy, String cause, String currency, BigDecimal amount) {}

    CostTable of(Whose whose, YearMonth month) {
        if (whose.isNobody()) return new CostTable(List.of(), List.of());
        var costs = new FactRows(List.of(Figure.COST), whose)
                .in(month)
                .select(
                        db,
                        "f.part, (select r.name from root_cause r where r.id = f.cause_id) as cause, f.detail, f.amount",
                        List.of(),
                        "")
                .query((row, _) -> new Cost(
                        row.getString("part"),
                        orEmpty(row.getString("cause")),
                        orEmpty(row.getString("detail")),
                        row.getBigDecimal("amount")))
                .list();
        return new CostTable(lines(costs, Cost::remedy), lines(costs, Cost::cause));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Key(String currency, String of) {}

    private static List<CostTable.Line> lines(List<Cost> costs, Function<Cost, String> by) {
        var groups = costs.stream()
                .collect(Collectors.groupingBy(
                        cost -> new Key(cost.currency, by.apply(cost)),
                        Collectors.mapping(Cost::amount, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(CostTable.Line::currency)
                        .thenComparing(Comparator.comparing(CostTable.Line::sum).reversed())
                        .thenComparing(CostTable.Line::of))
                .toList();
    }

    private static CostTable.Line line(Key key, List<BigDecimal> amounts) {
        return new CostTable.Line(
                key.of,
                key.currency,
                amounts.size(),
                amounts.stream().sorted().toList().get((amounts.size() - 1) / 2),
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
