package eu.reklamacje.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the decisions of a month cost, as they were decided: of one currency each, as nobody knows what another was worth then. */
@Service
public class Costs {

    private final JdbcClient db;
    private final Readers readers;

    Costs(JdbcClient db, Readers readers) {
        this.db = db;
        this.readers = readers;
    }

    /** @param cause its name; empty where none was found */
    private record Cost(String remedy, String cause, String currency, BigDecimal amount) {}

    /**
     * @param of a remedy's constant, or a cause's name, which is empty where none was found
     * @param median the middle one, the lower of two
     */
    public record Line(String of, String currency, int many, BigDecimal median, BigDecimal sum) {}

    /** @param remedies by remedy, the dearest of a currency first; {@code causes} by root cause */
    public record Table(List<Line> remedies, List<Line> causes) {

        public boolean isEmpty() {
            return remedies.isEmpty();
        }
    }

    public Table of(Scope scope, YearMonth month) {
        var teams = readers.teams(scope);
        if (teams.isEmpty()) return new Table(List.of(), List.of());
        var costs = new FactRows(List.of(Figure.COST), scope, teams)
                .between(month.atDay(1), month.plusMonths(1).atDay(1))
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
        return new Table(lines(costs, Cost::remedy), lines(costs, Cost::cause));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Key(String currency, String of) {}

    private static List<Line> lines(List<Cost> costs, Function<Cost, String> by) {
        var groups = costs.stream()
                .collect(Collectors.groupingBy(
                        cost -> new Key(cost.currency, by.apply(cost)),
                        () -> new TreeMap<>(Comparator.comparing(Key::currency).thenComparing(Key::of)),
                        Collectors.mapping(Cost::amount, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group ->
                        line(group.getKey(), group.getValue().stream().sorted().toList()))
                .sorted(Comparator.comparing(Line::currency)
                        .thenComparing(Comparator.comparing(Line::sum).reversed()))
                .toList();
    }

    private static Line line(Key key, List<BigDecimal> amounts) {
        return new Line(
                key.of,
                key.currency,
                amounts.size(),
                amounts.get((amounts.size() - 1) / 2),
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
