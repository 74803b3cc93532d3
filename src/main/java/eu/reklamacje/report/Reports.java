package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Team;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts figures and lists the complaints behind them, as they are known now; for supervisors, of the teams that they supervise.
 * Restricted complaints are counted like all others. Months are those of the office's zone.
 */
@Service
public class Reports {

    private final JdbcClient db;
    private final SignedIn signedIn;
    private final Directory directory;
    private final Office office;
    private final Clock clock;

    Reports(JdbcClient db, SignedIn signedIn, Directory directory, Office office, Clock clock) {
        this.db = db;
        this.signedIn = signedIn;
        this.directory = directory;
        this.office = office;
        this.clock = clock;
    }

    /** How many of each part a month has. */
    public record Month(YearMonth month, Map<String, Integer> parts) {

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

    /** The figure in so many months that follow each other up to the last one, the first of them first. */
    @Transactional(readOnly = true)
    public List<Month> months(Figure figure, Scope scope, YearMonth last, int many) {
        var first = last.minusMonths(many - 1L);
        var counts = new TreeMap<YearMonth, Map<String, Integer>>();
        IntStream.range(0, many).forEach(at -> counts.put(first.plusMonths(at), new TreeMap<>()));
        var teams = teams(scope);
        if (teams.isEmpty()) return shown(counts);
        var parameters = new ArrayList<Object>();
        var month = new StringBuilder("case");
        for (int at = 0; at < many; at++) {
            month.append(" when x.day < ? then ").append(at);
            parameters.add(start(figure, first.plusMonths(at + 1L)));
        }
        var rows = rows(figure, scope, teams, first, last, parameters);
        db.sql("select " + month + " end as place, x.part, count(*) as many " + rows + " group by place, x.part")
                .params(parameters)
                .query(row -> {
                    var parts = counts.get(first.plusMonths(row.getInt("place")));
                    if (parts != null) parts.put(row.getString("part"), row.getInt("many"));
                });
        return shown(counts);
    }

    private static List<Month> shown(Map<YearMonth, Map<String, Integer>> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Month(entry.getKey(), Map.copyOf(entry.getValue())))
                .toList();
    }

    /** The ids of the complaints that a month's figure counts, the newest first; twice where it counts twice. */
    @Transactional(readOnly = true)
    public List<Long> cases(Figure figure, Scope scope, YearMonth month, @Nullable String part) {
        var teams = teams(scope);
        if (teams.isEmpty()) return List.of();
        var parameters = new ArrayList<Object>();
        var rows = rows(figure, scope, teams, month, month, parameters);
        if (part != null) parameters.add(part);
        return db.sql("select c.id " + rows + (part == null ? "" : " and x.part = ?") + " order by c.id desc")
                .params(parameters)
                .query(Long.class)
                .list();
    }

    /** The teams of which the person may read figures; none for whoever supervises none. */
    public List<Team> teams() {
        var mine = supervised(signedIn.person());
        return directory.teams().stream()
                .filter(team -> mine.contains(team.id()))
                .toList();
    }

    private Set<Long> teams(Scope scope) {
        return scope.of(supervised(signedIn.person()));
    }

    private Set<Long> supervised(Person person) {
        return directory.teams().stream()
                .map(Team::id)
                .filter(person::supervises)
                .collect(Collectors.toSet());
    }

    /** From here on the counts and the lists are one statement. */
    private String rows(
            Figure figure, Scope scope, Set<Long> teams, YearMonth first, YearMonth last, List<Object> parameters) {
        var today = "'" + office.today(clock) + "'";
        var condition = new StringBuilder(" from (")
                .append(figure.rows().replace(":today", today))
                .append(") x join complaint c on c.id = x.complaint_id where x.day >= ? and x.day < ?")
                .append(" and c.merged_into is null and c.status <> 'NOT_A_COMPLAINT' and c.team_id in (")
                .append(Sql.marks(teams.size()))
                .append(")");
        parameters.add(start(figure, first));
        parameters.add(start(figure, last.plusMonths(1)));
        parameters.addAll(teams);
        and(
                condition,
                parameters,
                "c.kind",
                scope.kind() == null ? null : scope.kind().name());
        and(
                condition,
                parameters,
                "c.severity",
                scope.severity() == null ? null : scope.severity().name());
        and(condition, parameters, "c.country", scope.country().isEmpty() ? null : scope.country());
        and(condition, parameters, "c.model", scope.model().isEmpty() ? null : scope.model());
        return condition.toString();
    }

    private static void and(StringBuilder condition, List<Object> parameters, String column, @Nullable String value) {
        if (value == null) return;
        condition.append(" and ").append(column).append(" = ?");
        parameters.add(value);
    }

    /** The first day of the month, or its first instant. */
    private Object start(Figure figure, YearMonth month) {
        var day = month.atDay(1);
        return figure.isByDay() ? day : Office.utc(office.instant(day.atStartOfDay()));
    }
}
