package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Months as they were reported: on the first working day of the head office after a month its figures are stored, with the
 * complaints behind them, and are never changed. What became of them since is shown beside them.
 */
@Component
class FrozenMonths {

    /** A server that was down for longer than so many months reports them no more. */
    private static final int LATE = 3;

    private final JdbcClient db;
    private final Facts facts;
    private final MonthCounts counts;
    private final Office office;
    private final Clock clock;

    FrozenMonths(JdbcClient db, Facts facts, MonthCounts counts, Office office, Clock clock) {
        this.db = db;
        this.facts = facts;
        this.counts = counts;
        this.office = office;
        this.clock = clock;
    }

    /** What was reported in so many months up to the last one: only of whole teams, and only by the definition of today. */
    Map<Figure, Map<YearMonth, Reported>> months(Whose whose, YearMonth last, int many) {
        var found = new EnumMap<Figure, Map<YearMonth, Reported>>(Figure.class);
        if (whose.isNobody() || !whose.scope().isWholeTeams()) return found;
        var parts = new TreeMap<String, Integer>();
        db.sql("""
                        select f.figure, f.month, f.frozen_at, f.definition, c.part, coalesce(sum(c.many), 0) as many from report_frozen f
                        left join report_frozen_count c on c.frozen_id = f.id and c.team_id in (:teams)
                        where f.month between :first and :last group by f.id, c.part order by f.id""")
                .param("teams", whose.teams())
                .param("first", last.minusMonths(many - 1L).atDay(1))
                .param("last", last.atDay(1))
                .query(row -> {
                    var figure = Figure.valueOf(row.getString("figure"));
                    if (row.getInt("definition") != figure.definition()) return;
                    var month = YearMonth.from(row.getObject("month", LocalDate.class));
                    var months = found.computeIfAbsent(figure, _ -> new TreeMap<>());
                    // Its parts follow each other.
                    if (!months.containsKey(month)) parts.clear();
                    if (row.getString("part") != null) parts.put(row.getString("part"), row.getInt("many"));
                    var at = row.getObject("frozen_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    months.put(month, new Reported(new Month(month, parts, true), at));
                });
        return found;
    }

    /** The complaints that count otherwise than they did, the newest first; none where the month was not reported. */
    List<Reported.Changed> changed(Figure figure, Whose whose, YearMonth month) {
        if (whose.isNobody() || !whose.scope().isWholeTeams()) return List.of();
        var then = new TreeMap<Long, String>();
        if (!frozen(figure, month)) return List.of();
        db.sql("""
                        select c.complaint_id, group_concat(c.part order by c.part) as parts from report_frozen f
                        join report_frozen_case c on c.frozen_id = f.id and c.team_id in (:teams)
                        where f.month = :month and f.figure = :figure and f.definition = :definition group by c.complaint_id""")
                .param("teams", whose.teams())
                .param("month", month.atDay(1))
                .param("figure", figure.name())
                .param("definition", figure.definition())
                .query(row -> {
                    then.put(row.getLong("complaint_id"), row.getString("parts"));
                });
        var now = counts.parts(figure, whose, month);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(id -> new Reported.Changed(id, then.getOrDefault(id, ""), now.getOrDefault(id, "")))
                .filter(one -> !one.then().equals(one.now()))
                .sorted((one, other) -> Long.compare(other.complaint(), one.complaint()))
                .toList();
    }

    private boolean frozen(Figure figure, YearMonth month) {
        return db.sql("select exists(select 1 from report_frozen where month = ? and figure = ? and definition = ?)")
                .params(month.atDay(1), figure.name(), figure.definition())
                .query(Boolean.class)
                .single();
    }

    /** Stores what is to be reported by now and is not yet. Returns how many figures. */
    @Transactional
    int freeze() {
        if (facts.isMarked()) return 0;
        var last = reportable(office.today(clock));
        return (int) IntStream.range(0, LATE)
                .mapToObj(last::minusMonths)
                .filter(this::isLived)
                .flatMap(month -> Figure.reported().stream()
                        .filter(figure -> counts.isTold(figure, month) && !frozen(figure, month))
                        .filter(figure -> freeze(figure, month)))
                .count();
    }

    /** Nothing is reported of a time in which nobody worked with this. */
    private boolean isLived(YearMonth month) {
        return db.sql("select exists(select 1 from complaint where recorded_at < ?)")
                .param(Office.utc(office.instant(month.plusMonths(1).atDay(1).atStartOfDay())))
                .query(Boolean.class)
                .single();
    }

    /** The month before, from the first working day on; until then the one before that. */
    private YearMonth reportable(LocalDate today) {
        var present = YearMonth.from(today);
        var first =
                TeamCalendar.office(office.zone()).days().after(present.atDay(1).minusDays(1), 1);
        return present.minusMonths(today.isBefore(first) ? 2 : 1);
    }

    private boolean freeze(Figure figure, YearMonth month) {
        var key = new GeneratedKeyHolder();
        int made = db.sql("insert ignore into report_frozen(month, figure, definition, frozen_at) values (?, ?, ?, ?)")
                .params(month.atDay(1), figure.name(), figure.definition(), Office.utc(clock.instant()))
                .update(key, "id");
        if (made == 0 || key.getKey() == null) return false;
        long id = key.getKey().longValue();
        db.sql("insert into report_frozen_case(frozen_id, complaint_id, place, part, team_id)"
                        + " select ?, f.complaint_id, f.place, if(f.part = 'PENDING', 'BAD', f.part), f.team_id from report_fact f"
                        + " where f.figure = ? and f.day >= ? and f.day < ?")
                .params(id, figure.name(), month.atDay(1), month.plusMonths(1).atDay(1))
                .update();
        db.sql("""
                        insert into report_frozen_count(frozen_id, team_id, part, many)
                        select frozen_id, team_id, part, count(*) from report_frozen_case where frozen_id = ? group by team_id, part""").param(id).update();
        return true;
    }
}
