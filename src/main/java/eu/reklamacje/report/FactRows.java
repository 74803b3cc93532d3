package eu.reklamacje.report;

import eu.reklamacje.base.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts that a figure is counted and listed by: one condition for both. */
final class FactRows {

    /** What is pending is bad once its day is over, and nothing before. */
    static final String PART = "if(f.part = 'PENDING', if(f.day < ?, 'BAD', 'NOT_YET'), f.part)";

    static final String NOT_YET = "NOT_YET";

    private final StringBuilder condition = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param whose of at least one team */
    FactRows(Collection<Figure> figures, Whose whose) {
        this("report_fact", figures, whose.scope(), whose.teams());
    }

    /** The sums of days, which know of nothing but teams: how many is the column of that name. */
    static FactRows days(Collection<Figure> figures, Whose whose) {
        return new FactRows("report_day", figures, Scope.ALL, whose.teams());
    }

    private FactRows(String table, Collection<Figure> figures, Scope scope, Collection<Long> teams) {
        condition
                .append(" from ")
                .append(table)
                .append(" f where f.figure in (")
                .append(Sql.names(figures))
                .append(") and f.team_id in (")
                .append(Sql.marks(teams.size()))
                .append(")");
        parameters.addAll(teams);
        and("f.kind = ?", scope.kind() == null ? null : scope.kind().name());
        and("f.severity = ?", scope.severity() == null ? null : scope.severity().name());
        and("f.country = ?", scope.country().isEmpty() ? null : scope.country());
        and("f.model = ?", scope.model().isEmpty() ? null : scope.model());
    }

    /** Of days from the first on, and before the end. */
    FactRows between(LocalDate first, LocalDate end) {
        return and("f.day >= ?", first).and("f.day < ?", end);
    }

    FactRows in(YearMonth month) {
        return between(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** Of what lasted at the end of the day before. */
    FactRows lastingAt(LocalDate start) {
        return and("f.day < ?", start).and("(f.until is null or f.until >= ?)", start);
    }

    /** @param value null for no condition */
    FactRows and(String comparison, @Nullable Object value) {
        if (value == null) return this;
        condition.append(" and ").append(comparison);
        parameters.add(value);
        return this;
    }

    /** @param columns with as many marks as there are values */
    JdbcClient.StatementSpec select(JdbcClient db, String columns, List<?> values, String rest) {
        var all = new ArrayList<Object>(values);
        all.addAll(parameters);
        return db.sql("select " + columns + condition + rest).params(all);
    }
}
