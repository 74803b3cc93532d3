package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and lists what belongs to the months of figures, as it is known now. */
@Component
class MonthCounts {

    private static final String IN_MONTH = "year(f.day) * 12 + month(f.day) - 1";

    private final JdbcClient db;
    private final Office office;
    private final Clock clock;

    MonthCounts(JdbcClient db, Office office, Clock clock) {
        this.db = db;
        this.office = office;
        this.clock = clock;
    }

    /** The figures in so many months that follow each other up to the last one, the first of them first. */
    Map<Figure, List<Month>> months(Collection<Figure> figures, Whose whose, YearMonth last, int many) {
        var first = last.minusMonths(many - 1L);
        var counts = new HashMap<Key, Map<String, Integer>>();
        boolean whole = whose.scope().isWholeTeams();
        if (!whose.isNobody())
            (whole ? FactRows.days(figures, whose) : new FactRows(figures, whose))
                    .between(first.atDay(1), last.plusMonths(1).atDay(1))
                    .select(
                            db,
                            "f.figure, " + IN_MONTH + " as month, " + FactRows.PART + " as told, "
                                    + (whole ? "sum(f.many)" : "count(*)") + " as many",
                            List.of(today()),
                            " group by f.figure, " + IN_MONTH + ", told")
                    .query(row -> {
                        var month = YearMonth.of(row.getInt("month") / 12, row.getInt("month") % 12 + 1);
                        counts.computeIfAbsent(
                                        new Key(Figure.valueOf(row.getString("figure")), month), _ -> new TreeMap<>())
                                .put(row.getString("told"), row.getInt("many"));
                    });
        // What was and is no more has left its day with none.
        counts.values().forEach(parts -> {
            parts.remove(FactRows.NOT_YET);
            parts.values().removeIf(count -> count == 0);
        });
        var shown = new EnumMap<Figure, List<Month>>(Figure.class);
        for (var figure : figures)
            shown.put(
                    figure,
                    IntStream.range(0, many)
                            .mapToObj(first::plusMonths)
                            .map(month -> new Month(
                                    month,
                                    counts.getOrDefault(new Key(figure, month), Map.of()),
                                    isTold(figure, month)))
                            .toList());
        return shown;
    }

    private record Key(Figure figure, YearMonth month) {}

    private LocalDate today() {
        return office.today(clock);
    }

    /** Whether nothing that may still happen belongs to the month's figure by its definition. */
    boolean isTold(Figure figure, YearMonth month) {
        return !figure.hasWindow()
                || month.atEndOfMonth().plusDays(Figure.WINDOW).isBefore(today());
    }

    /** The ids of the complaints that a month's figure counts, the newest first; twice where it counts twice. */
    List<Long> cases(Figure figure, Whose whose, YearMonth month, @Nullable String part) {
        if (whose.isNobody()) return List.of();
        return new FactRows(List.of(figure), whose)
                .in(month)
                .select(
                        db,
                        "f.complaint_id, " + FactRows.PART + " as told",
                        List.of(today()),
                        " having told <> 'NOT_YET' and (told = ? or ?) order by f.complaint_id desc")
                .params(List.of(part == null ? "" : part, part == null))
                .query((row, _) -> row.getLong("complaint_id"))
                .list();
    }

    /** For each complaint that counts in the month the parts that it counts for, separated by commas. */
    Map<Long, String> parts(Figure figure, Whose whose, YearMonth month) {
        var found = new TreeMap<Long, String>();
        new FactRows(List.of(figure), whose)
                .in(month)
                .select(
                        db,
                        "f.complaint_id, group_concat(" + FactRows.PART + " order by f.part) as told",
                        List.of(today()),
                        " group by f.complaint_id")
                .query(row -> {
                    found.put(row.getLong("complaint_id"), row.getString("told"));
                });
        return found;
    }
}
