package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was reported of a month stays, whatever people do afterwards; and what they did is told. */
@IntegrationTest
class FrozenMonthsTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @Autowired
    FrozenMonths frozen;

    @Autowired
    Reports reports;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private long received(String name) {
        return people.as(
                "marek",
                () -> complaints
                        .record(
                                Complaint101.facts(name)
                                        .with(Fact.KIND, Kind.PRODUCT)
                                        .with(Fact.RECEIVED_AT, LocalDateTime.of(2026, 2, 20, 10, 0)),
                                null,
                                true)
                        .orThrow()
                        .id());
    }

    @Test
    void aReportedMonthIsTheSameBytesAfterEverything() {
        long moved = received("Zamrożona Przesunięta");
        long refused = received("Zamrożona Odrzucona");
        freezeAnew();
        var then = Objects.requireNonNull(
                people.as("marek", () -> reports.of(Scope.ALL, FEBRUARY)).then().get(Figure.RECEIVED));
        var bytes = bytes();
        int counted = Objects.requireNonNull(then.get(FEBRUARY)).month().count("PRODUCT");
        assertThat(counted).isEqualTo(now());

        people.as("marek", () -> {
            var seen = complaints.find(moved).orElseThrow();
            complaints.saveFacts(
                    moved,
                    seen.facts(),
                    seen.facts().with(Fact.RECEIVED_AT, LocalDateTime.of(2026, 1, 20, 10, 0)),
                    Set.of(),
                    "Znaczek");
            return handling.move(
                            refused,
                            complaints.find(refused).orElseThrow().version(),
                            StatusChange.because(Status.NOT_A_COMPLAINT, "Pytanie"))
                    .orThrow();
        });
        drain();
        assertThat(now()).isEqualTo(counted - 2);
        assertThat(bytes()).isEqualTo(bytes);
        assertThat(people.as("marek", () -> reports.of(Scope.ALL, FEBRUARY))
                        .then()
                        .get(Figure.RECEIVED))
                .isEqualTo(then);
        assertThat(people.as("marek", () -> reports.changed(Figure.RECEIVED, Scope.ALL, FEBRUARY)))
                .contains(new Reported.Changed(moved, "PRODUCT", ""), new Reported.Changed(refused, "PRODUCT", ""));
        assertThat(frozen.freeze()).as("nothing is reported twice").isZero();
    }

    @Test
    void onlyWholeTeamsWereReported() {
        freezeAnew();
        var ofAKind = new Scope(null, Kind.PRODUCT, null, "", "");
        assertThat(people.as("marek", () -> reports.of(ofAKind, FEBRUARY)).then())
                .isEmpty();
        var report = people.as("marek", () -> reports.of(Scope.ALL, FEBRUARY));
        assertThat(report.then(Figure.RESOLVED)).containsKey(FEBRUARY);
        assertThat(report.then(Figure.STAYED_CLOSED))
                .as("what can still change by its definition is not reported yet")
                .doesNotContainKey(FEBRUARY);
    }

    private int now() {
        return Objects.requireNonNull(people.as("marek", () -> reports.of(Scope.ALL, FEBRUARY))
                        .figures()
                        .get(Figure.RECEIVED))
                .getLast()
                .count("PRODUCT");
    }

    private void drain() {
        while (!reports.catchUp()) {
            // The next batches.
        }
    }

    private void freezeAnew() {
        for (var table : List.of("report_frozen_case", "report_frozen_count"))
            db.sql("delete from " + table
                            + " where frozen_id in (select id from report_frozen where month = '2026-02-01')")
                    .update();
        db.sql("delete from report_frozen where month = '2026-02-01'").update();
        int made = 0;
        // Background work may have something to count again at any time.
        for (int attempt = 0; made == 0 && attempt < 50; attempt++) {
            drain();
            made = frozen.freeze();
        }
        assertThat(made).isPositive();
    }

    private List<Map<String, Object>> bytes() {
        return db.sql("""
                        select f.*, c.complaint_id, c.place, c.part, c.team_id from report_frozen f
                        join report_frozen_case c on c.frozen_id = f.id where f.month = '2026-02-01' order by f.id, c.complaint_id, c.place""").query().listOfRows();
    }
}
