package eu.reklamacje.warning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.alert.Alert;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Result;
import eu.reklamacje.report.Reports;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of a model that nobody else has, with a batch that goes bad: asked, told on the bell, answered, and not asked again. */
@IntegrationTest
class EarlyWarningTest {

    private static final String MODEL = "Wczesny 1";

    @Autowired
    EarlyWarning early;

    @Autowired
    Warnings warnings;

    @Autowired
    Alerts alerts;

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    /** The last whole week before the tests' tenth of March began on the second. */
    @BeforeEach
    void fill() {
        long team = people.person("anna").teams().iterator().next();
        for (int week = 1; week <= 60; week++) add(week, "A" + week % 5, "nie działa", team);
        for (int week = 1; week <= 6; week++)
            for (int one = 0; one < 3; one++) add(week, "B9", "pokazuje błąd 777", team);
        db.sql("insert into batch_rule(model, length) values (?, 2) on duplicate key update length = 2")
                .param(MODEL)
                .update();
        count();
    }

    private void add(int weeksAgo, String batch, String text, long team) {
        int number = db.sql("select count(*) from complaint where number like 'W0000%'")
                .query(Integer.class)
                .single();
        db.sql("""
                        insert into complaint(number, status, status_since, kind, channel, severity, severity_rank, received_at, recorded_at,
                            customer_id, country, model, serial, serial_key, description, team_id, restricted)
                        select ?, 'CLOSED', c.status_since, 'PRODUCT', c.channel, 'NORMAL', 2, date_sub('2026-03-11 10:00', interval ? week),
                            date_sub('2026-03-11 10:00', interval ? week), c.customer_id, 'MT', ?, ?, ?, ?, ?, 0 from complaint c where c.id = 40""")
                .params(
                        "W%012d".formatted(number),
                        weeksAgo,
                        weeksAgo,
                        MODEL,
                        batch + number,
                        batch + number,
                        "Falownik " + text,
                        team)
                .update();
    }

    private void count() {
        db.sql("insert into report_mark(complaint_id) select id from complaint where number like 'W0000%'")
                .update();
        while (!reports.catchUp()) {
            // The next batches.
        }
    }

    @AfterEach
    void clear() {
        db.sql("delete from alert where type = 'WARNING'").update();
        db.sql("delete from warning where model = ?").param(MODEL).update();
        db.sql("delete from batch_rule where model = ?").param(MODEL).update();
        db.sql("delete from complaint where number like 'W0000%'").update();
        // What is gone counts no more.
        db.sql("insert into report_mark(complaint_id) select distinct f.complaint_id from report_fact f"
                        + " left join complaint c on c.id = f.complaint_id where c.id is null")
                .update();
        while (!reports.catchUp()) {
            // The next batches.
        }
    }

    private List<Warning> open() {
        return people.as("kasia", () -> warnings.open()).stream()
                .filter(one -> one.series().model().equals(MODEL))
                .toList();
    }

    private boolean isTold(String login) {
        return people.as(login, () -> alerts.mine(500)).stream().anyMatch(alert -> alert.type() == Alert.Type.WARNING);
    }

    @Test
    void aBadBatchIsAskedAboutAndAnsweredOnce() {
        early.look();
        var asked = open();
        assertThat(asked)
                .extracting(Warning::series)
                .contains(
                        new Series(Series.Kind.MODEL, MODEL, ""),
                        new Series(Series.Kind.COUNTRY, MODEL, "MT"),
                        new Series(Series.Kind.BATCH, MODEL, "B9"),
                        new Series(Series.Kind.CODE, MODEL, "777"));
        var batch = asked.stream()
                .filter(one -> one.series().kind() == Series.Kind.BATCH)
                .findFirst()
                .orElseThrow();
        assertThat(batch.observed()).isEqualTo(18);
        assertThat(people.as("kasia", () -> warnings.cases(batch))).hasSize(18);
        assertThat(isTold("kasia")).as("who supervises the team").isTrue();
        assertThat(isTold("anna")).isFalse();

        early.look();
        assertThat(open()).as("nobody is asked twice").hasSameSizeAs(asked);

        for (var one : asked)
            assertThat(people.as(
                            "kasia",
                            () -> warnings.answer(
                                    one.id(),
                                    one.version(),
                                    new Warnings.Given(Warning.Answer.CAUSE, "Złącza", "Wymiana partii"))))
                    .isInstanceOf(Result.Done.class);
        assertThat(isTold("kasia")).as("nothing is left to be asked").isFalse();
        early.look();
        assertThat(open()).as("what was answered is not asked again").isEmpty();
        assertThat(people.as("kasia", () -> warnings.answered()))
                .filteredOn(one -> one.series().equals(batch.series()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cause()).isEqualTo("Złącza");
                    assertThat(one.owner()).isEqualTo(people.person("kasia").id());
                });
    }

    @Test
    void anAnswerNeedsItsReasonAndComesOnce() {
        early.look();
        var one = open().getFirst();
        var without = new Warnings.Given(Warning.Answer.CAUSE, "Złącza", " ");
        assertThat(people.as("kasia", () -> warnings.answer(one.id(), one.version(), without)))
                .isEqualTo(Result.refused("refused.warning.why"));
        people.as("marek", () -> warnings.take(one.id(), one.version()));
        assertThat(people.as("kasia", () -> warnings.take(one.id(), one.version())))
                .as("who has read an older version")
                .isEqualTo(Result.refused("refused.changed-meanwhile"));
    }
}
