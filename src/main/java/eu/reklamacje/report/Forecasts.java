package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Expects of a month what its last eight weeks brought, in the proportion in which the same month of last year stood to the eight
 * weeks before it, where there was one. Kept when the month begins, so that what came can be held against it.
 */
@Component
class Forecasts {

    private static final int WEEKS = 8;
    /** Days of a month in which its forecast can still be kept, where nobody was there on the first. */
    private static final int FIRST_DAYS = 5;
    /** Fewer complaints in the weeks of last year say nothing of a season. */
    private static final int FEWEST = 20;
    /** Of a normal distribution, one of ten lies beyond it on each side. */
    private static final double ONE_OF_TEN = 1.2816;

    private final JdbcClient db;
    private final Office office;
    private final Clock clock;

    Forecasts(JdbcClient db, Office office, Clock clock) {
        this.db = db;
        this.office = office;
        this.clock = clock;
    }

    /** Keeps what is expected of each team of the month that has just begun, once. Returns of how many teams. */
    @Transactional
    int keep() {
        var month = YearMonth.from(office.today(clock));
        // Later it knows too much of it.
        if (office.today(clock).getDayOfMonth() > FIRST_DAYS) return 0;
        int kept = 0;
        for (long team : db.sql("""
                        select t.id from team t where not exists (select 1 from report_forecast f where f.month = ? and f.team_id = t.id)""").param(month.atDay(1)).query(Long.class).list()) {
            var forecast = expect(team, month);
            // Of a team that has had nothing yet nothing is expected.
            if (forecast.expected() == 0) continue;
            kept += db.sql(
                            "insert ignore into report_forecast(month, team_id, expected, low, high) values (?, ?, ?, ?, ?)")
                    .params(month.atDay(1), team, forecast.expected(), forecast.low(), forecast.high())
                    .update();
        }
        return kept;
    }

    Forecast expect(long team, YearMonth month) {
        var start = month.atDay(1);
        var weeks = new ArrayList<Integer>();
        for (int week = WEEKS; week > 0; week--)
            weeks.add(received(team, start.minusWeeks(week), start.minusWeeks(week - 1L)));
        return of(month, weeks, season(team, month));
    }

    /**
     * Pure.
     *
     * @param weeks how many came in each of the last weeks
     * @param season how many more or fewer the month brings than those weeks would make expect
     */
    static Forecast of(YearMonth month, List<Integer> weeks, double season) {
        double mean = weeks.stream().mapToInt(Integer::intValue).average().orElse(0);
        double variance = weeks.stream()
                        .mapToDouble(count -> (count - mean) * (count - mean))
                        .sum()
                / Math.max(1, weeks.size() - 1);
        double length = month.lengthOfMonth() / 7.0;
        double expected = mean * length * season;
        // At least that of a Poisson distribution, and what the mean of few weeks leaves uncertain.
        double spread = Math.max(variance, mean) / Math.max(mean, 1e-9);
        double deviation = Math.sqrt(expected * spread + expected * expected / Math.max(1, mean * weeks.size()));
        return new Forecast(month, expected, (int) Math.max(0, Math.floor(expected - ONE_OF_TEN * deviation)), (int)
                Math.ceil(expected + ONE_OF_TEN * deviation));
    }

    private double season(long team, YearMonth month) {
        var then = month.minusYears(1).atDay(1);
        int before = received(team, then.minusWeeks(WEEKS), then);
        if (before < FEWEST) return 1;
        double usual = before / (WEEKS * 7.0) * month.minusYears(1).lengthOfMonth();
        return received(team, then, then.plusMonths(1)) / usual;
    }

    private int received(long team, LocalDate first, LocalDate end) {
        return db.sql(
                        "select coalesce(sum(many), 0) from report_day where figure = 'RECEIVED' and team_id = ? and day >= ? and day < ?")
                .params(team, first, end)
                .query(Integer.class)
                .single();
    }

    /** What was expected of a month of those teams together: nothing where it was kept of none of them. */
    Optional<Forecast> of(Whose whose, YearMonth month) {
        if (whose.isNobody() || !whose.scope().isWholeTeams()) return Optional.empty();
        var kept = db.sql(
                        "select expected, low, high from report_forecast where month = :month and team_id in (:teams)")
                .param("month", month.atDay(1))
                .param("teams", whose.teams())
                .query((row, _) ->
                        new Forecast(month, row.getDouble("expected"), row.getInt("low"), row.getInt("high")))
                .list();
        if (kept.isEmpty()) return Optional.empty();
        double expected = kept.stream().mapToDouble(Forecast::expected).sum();
        // Teams differ by themselves: their spreads add up as squares.
        double below = Math.sqrt(kept.stream()
                .mapToDouble(one -> Math.pow(one.expected() - one.low(), 2))
                .sum());
        double above = Math.sqrt(kept.stream()
                .mapToDouble(one -> Math.pow(one.high() - one.expected(), 2))
                .sum());
        return Optional.of(new Forecast(
                month, expected, (int) Math.max(0, Math.floor(expected - below)), (int) Math.ceil(expected + above)));
    }
}
