package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten complaints of a spring that nobody else has, counted by hand. */
@IntegrationTest
class ReportsTest {

    private static final YearMonth MAY = YearMonth.of(2023, 5);

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private long technical;
    private long service;

    @BeforeEach
    void fill() {
        technical = people.person("anna").teams().iterator().next();
        service = people.person("zofia").teams().iterator().next();
        // P6. Moved: 4, 5 and 6. Merged away: 9. No complaint: 10.
        add(1, "KEPT", "2023-05-10", null, "2023-04-03 10:00", "CLOSED", technical, false);
        add(2, "KEPT", "2023-05-31", null, "2023-04-30 21:59:59", "CLOSED", technical, false);
        add(3, "KEPT_LATE", "2023-05-02", null, "2023-04-30 22:00:00", "CLOSED", technical, true);
        add(4, "KEPT", "2023-06-20", "2023-05-12", "2023-05-31 21:59:59", "CLOSED", technical, false);
        add(5, "KEPT_LATE", "2023-05-20", "2023-04-28", "2023-05-31 22:00:00", "CLOSED", technical, false);
        add(6, "OPEN", "2023-05-25", "2023-05-05", "2023-05-04 10:00", "INVESTIGATING", technical, false);
        add(7, "DROPPED", "2023-05-10", null, "2023-05-04 10:00", "CLOSED", technical, false);
        add(8, "KEPT", "2023-05-11", null, "2023-05-04 10:00", "CLOSED", service, false);
        add(9, "KEPT", "2023-05-11", null, "2023-05-04 10:00", "CLOSED", technical, false);
        add(10, "KEPT", "2023-05-11", null, "2023-05-04 10:00", "NOT_A_COMPLAINT", technical, false);
        db.sql("update complaint set merged_into = 40, status = 'MERGED' where number = 'F000000000009'")
                .update();
        count();
    }

    private void add(
            int number,
            String state,
            String due,
            @Nullable String firstDue,
            String receivedAt,
            String status,
            long team,
            boolean restricted) {
        var name = "F%012d".formatted(number);
        db.sql("""
                        insert into complaint(number, status, status_since, kind, channel, severity, severity_rank, received_at, recorded_at,
                            customer_id, country, description, team_id, restricted)
                        select ?, ?, c.status_since, 'PRODUCT', c.channel, 'NORMAL', 2, ?, ?, c.customer_id, 'PL', 'Raport', ?, ?
                        from complaint c where c.id = 40""")
                .params(name, status, receivedAt, receivedAt, team, restricted)
                .update();
        db.sql("""
                        insert into promise(complaint_id, rule, state, due, first_due, provisional)
                        select id, 'RESOLVE', ?, ?, ?, 0 from complaint where number = ?""").params(Sql.values(state, due, firstDue, name)).update();
    }

    /** They were brought in from outside: nobody has marked them. */
    private void count() {
        db.sql("insert into report_mark(complaint_id) select id from complaint where number like 'F0000%'")
                .update();
        assertThat(reports.catchUp()).isTrue();
    }

    @AfterEach
    void clear() {
        db.sql("delete from promise where complaint_id in (select id from complaint where number like 'F0000%')")
                .update();
        db.sql("delete from complaint where number like 'F0000%'").update();
        // What is gone counts no more.
        db.sql("insert into report_mark(complaint_id) select distinct f.complaint_id from report_fact f"
                        + " left join complaint c on c.id = f.complaint_id where c.id is null")
                .update();
        assertThat(reports.catchUp()).isTrue();
    }

    private Map<String, Integer> count(String login, Figure figure, YearMonth month, Scope scope) {
        var months = people.as(login, () -> reports.of(scope, month.plusMonths(2)))
                .figures()
                .get(figure);
        assertThat(months).hasSize(13);
        var counted = months.get(10);
        assertThat(counted.month()).isEqualTo(month);
        // Every number opens its list: the same complaints.
        counted.parts()
                .forEach((part, many) -> assertThat(people.as(login, () -> reports.cases(figure, scope, month, part)))
                        .hasSize(many));
        assertThat(people.as(login, () -> reports.cases(figure, scope, month, null)))
                .hasSize(counted.all());
        return counted.parts();
    }

    private static Scope team(long id) {
        return new Scope(id, null, null, "", "");
    }

    @Test
    void promisesCountByTheDateLastToldAndByTheFirst() {
        assertThat(count("marek", Figure.RESOLVED, MAY, team(technical)))
                .as("kept: 1 and 2; broken: 3, 5 and 6, which is open past its day")
                .isEqualTo(Map.of("GOOD", 2, "BAD", 3));
        assertThat(count("marek", Figure.RESOLVED_FIRST, MAY, team(technical)))
                .as("4 and 6 were moved, 5 belongs to April")
                .isEqualTo(Map.of("GOOD", 2, "BAD", 3));
        assertThat(count("marek", Figure.RESOLVED_FIRST, MAY.minusMonths(1), team(technical)))
                .isEqualTo(Map.of("BAD", 1));
        assertThat(count("marek", Figure.UNMOVED, MAY, team(technical))).isEqualTo(Map.of("GOOD", 3, "BAD", 2));
        assertThat(count("marek", Figure.RESOLVED, MAY.plusMonths(1), team(technical)))
                .isEqualTo(Map.of("GOOD", 1));
        assertThat(count("marek", Figure.RESOLVED, MAY, Scope.ALL)).isEqualTo(Map.of("GOOD", 3, "BAD", 3));
    }

    @Test
    void aMonthBeginsAtMidnightOfTheOffice() {
        assertThat(count("marek", Figure.RECEIVED, MAY, team(technical)))
                .as("3 came a second after midnight of the first of May, 4 in the last one of May; 6, 7")
                .isEqualTo(Map.of("PRODUCT", 4));
        assertThat(count("marek", Figure.RECEIVED, MAY.minusMonths(1), team(technical)))
                .isEqualTo(Map.of("PRODUCT", 2));
        assertThat(count("marek", Figure.RECEIVED, MAY.plusMonths(1), team(technical)))
                .isEqualTo(Map.of("PRODUCT", 1));
    }

    @Test
    void supervisorsReadTheirTeamsAndNobodyElseAnything() {
        assertThat(count("kasia", Figure.RESOLVED, MAY, Scope.ALL))
                .as("of the own team, the restricted one counted")
                .isEqualTo(Map.of("GOOD", 2, "BAD", 3));
        assertThat(count("kasia", Figure.RESOLVED, MAY, team(service))).isEmpty();
        for (var login : List.of("anna", "ewa")) {
            assertThat(count(login, Figure.RESOLVED, MAY, Scope.ALL)).isEmpty();
            assertThat(people.as(login, () -> reports.teams())).isEmpty();
        }
    }

    @Test
    void whatIsAskedForNarrowsEveryFigure() {
        for (var figure : Figure.monthly()) {
            count("marek", figure, MAY, Scope.ALL);
            assertThat(count("marek", figure, MAY, new Scope(null, Kind.SERVICE, Severity.SAFETY, "MT", "Nichts")))
                    .isEmpty();
        }
        assertThat(count("marek", Figure.RESOLVED, MAY, new Scope(technical, Kind.PRODUCT, Severity.NORMAL, "PL", "")))
                .isEqualTo(Map.of("GOOD", 2, "BAD", 3));
    }
}
