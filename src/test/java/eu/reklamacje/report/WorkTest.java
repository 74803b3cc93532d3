package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.user.Absences;
import eu.reklamacje.user.Team;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A look ahead, by hand: the tests' today is Tuesday, the tenth of March 2026. */
@IntegrationTest
class WorkTest {

    @Autowired
    Workloads workloads;

    @Autowired
    Absences absences;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private long team() {
        return people.person("lukas").teams().iterator().next();
    }

    private Work work() {
        return people.as("marek", () -> workloads.of(new Team(team(), 0, "DACH", true)));
    }

    private void day(String figure, String day, String part, int many) {
        db.sql(
                        "insert into report_day(figure, day, team_id, part, many) values (?, ?, ?, ?, ?) on duplicate key update many = many + values(many)")
                .params(figure, day, team(), part, many)
                .update();
    }

    @AfterEach
    void clear() {
        db.sql(
                        "update report_day set many = many - 80 where figure = 'INFORMED' and day = '2026-02-25' and part = 'GOOD' and team_id = ?")
                .param(team())
                .update();
        db.sql(
                        "update report_day set many = many - 30 where figure = 'INFORMED' and day = '2026-03-14' and part = 'PENDING' and team_id = ?")
                .param(team())
                .update();
        db.sql("delete from report_day where many = 0").update();
    }

    @Test
    void whatFallsDueIsHeldAgainstThePace() {
        var before = work();
        day("INFORMED", "2026-02-25", "GOOD", 80);
        day("INFORMED", "2026-03-14", "PENDING", 30);
        var now = work();
        assertThat(now.pace()).as("80 in 40 days").isEqualTo(before.pace() + 2, within(1e-9));
        assertThat(now.days()).hasSize(20);
        assertThat(now.days().getFirst().date()).isEqualTo(LocalDate.of(2026, 3, 10));
        // The fourteenth is a Saturday: it has to be done by the Monday after it.
        assertThat(day(now, "2026-03-16").due())
                .isEqualTo(day(before, "2026-03-16").due() + 30);
        int owed = now.late();
        double done = 0;
        for (var day : now.days()) {
            owed += day.due();
            done += now.pace() * day.present() / now.people();
            assertThat(day.behind()).as("%s", day).isEqualTo((int) Math.max(0, Math.ceil(owed - done)));
        }
        assertThat(now.firstShort()).isPresent();
    }

    @Test
    void whoIsAwayDoesNothing() {
        int present = day(work(), "2026-03-11").present();
        var day = LocalDate.of(2026, 3, 11);
        long absence = people.as(
                "lukas",
                () -> absences.save(null, 0, people.person("lukas").id(), day, day, null)
                        .orThrow());
        try {
            assertThat(day(work(), "2026-03-11").present()).isEqualTo(present - 1);
        } finally {
            people.as("lukas", () -> absences.remove(absence, 0));
        }
    }

    private static Work.Day day(Work work, String date) {
        return Objects.requireNonNull(work.days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aForecastKnowsItsSpread() {
        var even = Forecasts.of(YearMonth.of(2026, 2), List.of(7, 7, 7, 7, 7, 7, 7, 7), 1);
        // Four weeks of seven; a variance of seven each and what 56 complaints leave uncertain: sqrt(28 + 28 * 28 / 56)
        // = 6.48.
        assertThat(even.expected()).isEqualTo(28, within(1e-9));
        assertThat(even.low()).isEqualTo((int) Math.floor(28 - 1.2816 * Math.sqrt(42)));
        assertThat(even.high()).isEqualTo((int) Math.ceil(28 + 1.2816 * Math.sqrt(42)));
        var uneven = Forecasts.of(YearMonth.of(2026, 2), List.of(0, 14, 0, 14, 0, 14, 0, 14), 1.5);
        assertThat(uneven.expected()).isEqualTo(42, within(1e-9));
        assertThat(uneven.high() - uneven.low()).isGreaterThan(even.high() - even.low());
        assertThat(Forecasts.of(YearMonth.of(2026, 2), List.of(0, 0, 0, 0, 0, 0, 0, 0), 1))
                .isEqualTo(new Forecast(YearMonth.of(2026, 2), 0, 0, 0));
    }
}
