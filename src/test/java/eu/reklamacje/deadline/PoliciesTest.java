package eu.reklamacje.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.alert.PolicyWatch;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.TestPolicies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The policy as data: versions that move nothing open, and examples that block what would break them. */
@IntegrationTest
class PoliciesTest {

    @Autowired
    Policies policies;

    @Autowired
    PolicyExamples examples;

    @Autowired
    Promises promises;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    PolicyWatch watch;

    @Autowired
    TestPeople people;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatANewInstallationHasIsThePublishedPolicy() {
        assertThat(people.as("ewa", policies::all).stream().map(PolicyVersion::policy))
                .contains(Policy.PUBLISHED);
    }

    @Test
    void theDeliveredExamplesAreManyNameTheirSourcesAndComeOut() {
        var outcomes = asEwa(policies::outcomes);
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(200);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isGreen())
                .as("red ones")
                .isEmpty();
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.example().calendar().equals("pl")
                        && outcome.example().event().equals(LocalDateTime.parse("2025-12-19T16:55")))
                .first()
                .satisfies(outcome -> {
                    assertThat(outcome.due()).isEqualTo(LocalDate.of(2026, 1, 5));
                    assertThat(outcome.skipped())
                            .containsExactly(
                                    LocalDate.of(2025, 12, 24),
                                    LocalDate.of(2025, 12, 25),
                                    LocalDate.of(2025, 12, 26),
                                    LocalDate.of(2026, 1, 1));
                    assertThat(outcome.example().source()).contains("Dz.U.");
                });
    }

    @Test
    void aVersionCountsForReceiptsFromItsDayOnAndMovesNothingOpen() {
        var from = LocalDate.of(2097, 3, 4);
        long before = received("2097-03-03T10:00");
        long version = asEwa(() ->
                policies.save(null, 0, from, TestPolicies.acknowledgedIn(3)).orThrow());
        try {
            assertThat(due(before)).as("recorded already").isEqualTo(LocalDate.of(2097, 3, 12));
            assertThat(due(received("2097-03-03T10:00"))).as("received before").isEqualTo(LocalDate.of(2097, 3, 12));
            long after = received("2097-03-04T10:00");
            assertThat(due(after)).isEqualTo(LocalDate.of(2097, 3, 7));
            assertThat(escalated(after))
                    .as("this version gives the second stage a limit")
                    .contains(Promise.open(Rule.REVIEW, LocalDate.of(2097, 4, 19), false));
            assertThat(escalated(before))
                    .as("the published one gives none")
                    .noneMatch(promise -> promise.rule() == Rule.REVIEW);
        } finally {
            db.sql("update promise_basis set policy_version_id = 1 where policy_version_id = ?")
                    .param(version)
                    .update();
            asEwa(() -> policies.remove(version, 0).orThrow());
        }
    }

    @Test
    void aVersionThatIsInForceOrWouldBeginInThePastIsRefused() {
        var delivered = policies.all().getLast();
        assertThat(refusal(() ->
                        policies.save(delivered.id(), delivered.version(), LocalDate.of(2096, 1, 1), Policy.PUBLISHED)))
                .isEqualTo("refused.policy.in-force");
        assertThat(refusal(() -> policies.save(null, 0, LocalDate.of(2026, 3, 9), Policy.PUBLISHED)))
                .isEqualTo("refused.policy.past");
        assertThat(refusal(() -> policies.remove(delivered.id(), delivered.version())))
                .isEqualTo("refused.policy.in-force");
    }

    @Test
    void twoAdministratorsAtOnceDoNotOverwriteEachOther() {
        long version = asEwa(() -> policies.save(null, 0, LocalDate.of(2095, 1, 2), Policy.PUBLISHED)
                .orThrow());
        asEwa(() -> policies.save(version, 0, LocalDate.of(2095, 1, 3), TestPolicies.acknowledgedIn(6))
                .orThrow());
        assertThat(refusal(() -> policies.save(version, 0, LocalDate.of(2095, 1, 4), Policy.PUBLISHED)))
                .isEqualTo("refused.changed-meanwhile");
        assertThat(refusal(() -> policies.save(null, 0, LocalDate.of(2095, 1, 3), Policy.PUBLISHED)))
                .isEqualTo("refused.policy.same-day");
        asEwa(() -> policies.remove(version, 1).orThrow());
    }

    @Test
    void anExampleThatWouldTurnRedBlocksTheVersion() {
        asEwa(() ->
                examples.importCsv("pl;P3;2094-03-02T10:00;2094-03-11;;by hand").orThrow());
        assertThat(refusal(() -> policies.save(null, 0, LocalDate.of(2094, 1, 1), TestPolicies.acknowledgedIn(5))))
                .isEqualTo("refused.policy.red");
        long version = asEwa(() -> policies.save(null, 0, LocalDate.of(2094, 4, 1), TestPolicies.acknowledgedIn(5))
                .orThrow());
        asEwa(() -> policies.remove(version, 0).orThrow());
    }

    @Test
    void anExampleOlderThanThePolicyIsRedAndBreaksNothing() {
        db.sql("""
                        insert into policy_example(calendar, rule, event, due, source)
                        values ('pl', 'ACKNOWLEDGE', '1999-03-02 10:00', '1999-03-11', 'too old')""").update();
        assertThat(policies.red()).isEqualTo(1);
        db.sql("delete from policy_example where source = 'too old'").update();
    }

    @Test
    void aRedExampleAlertsTheAdministratorsOnceADayAndIsSettledOnceItIsGreen() {
        asEwa(() -> examples.importCsv("pl;P3;2093-03-02T10:00;2093-03-19;;wrong on purpose")
                .orThrow());
        assertThat(clock.at(Instant.parse("2093-01-01T03:00:00Z"), watch::check))
                .isEqualTo(1);
        assertThat(clock.at(Instant.parse("2093-01-01T09:00:00Z"), watch::check))
                .isEqualTo(1);
        assertThat(openRed()).isEqualTo(1);
        assertThat(refusal(() -> policies.save(null, 0, LocalDate.of(2099, 1, 1), Policy.PUBLISHED)))
                .isEqualTo("refused.policy.red");
        long wrong = db.sql("select id from policy_example where source = 'wrong on purpose'")
                .query(Long.class)
                .single();
        asEwa(() -> examples.remove(wrong, 0).orThrow());
        assertThat(watch.check()).isZero();
        assertThat(openRed()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pl;P3;2026-03-02T10:00                          | refused.example.line
            pl;P9;2026-03-02T10:00;2026-03-11;;x            | refused.example.line
            pl;P3;2. marca;2026-03-11;;x                    | refused.example.line
            pl;P3;2026-03-02T10:00;2026-03-11;Wigilia;x     | refused.example.line
            atlantis;P3;2026-03-02T10:00;2026-03-11;;x      | refused.example.entry
            pl;P3;2026-03-02T10:00;2026-03-01;;x            | refused.example.entry
            pl;P3;1999-03-02T10:00;1999-03-11;;x            | refused.example.entry
            """)
    void aLineThatCannotBeUnderstoodImportsNothing(String line, String reason) {
        long before = count();
        assertThat(refusal(() -> examples.importCsv("pl;P3;2092-03-03T10:00;2092-03-12;;good\n" + line)))
                .isEqualTo(reason);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatIsExportedIsImportedAndIsThereOnce() {
        var csv = asEwa(examples::exportCsv);
        long before = count();
        assertThat(asEwa(() -> examples.importCsv(csv).orThrow())).isZero();
        assertThat(count()).isEqualTo(before);
    }

    private long received(String at) {
        var facts = Complaint101.facts("Wersja").with(Fact.RECEIVED_AT, LocalDateTime.parse(at));
        return clock.at(
                Instant.parse("2097-03-05T12:00:00Z"),
                () -> people.as(
                        "anna",
                        () -> complaints.record(facts, null, true).orThrow().id()));
    }

    private List<Promise> escalated(long complaint) {
        db.sql("update complaint set status = 'RESOLVED' where id = ?")
                .param(complaint)
                .update();
        return clock.at(
                Instant.parse("2097-03-07T12:00:00Z"),
                () -> people.as("anna", () -> {
                    int version = complaints.find(complaint).orElseThrow().version();
                    handling.move(complaint, version, StatusChange.to(Status.ESCALATED))
                            .orThrow();
                    return promises.of(complaint);
                }));
    }

    private LocalDate due(long complaint) {
        return people.as("anna", () -> promises.of(complaint)).getFirst().due();
    }

    private long openRed() {
        return db.sql("select count(*) from alert where type = 'POLICY_RED' and done_at is null")
                .query(Long.class)
                .single();
    }

    private long count() {
        return db.sql("select count(*) from policy_example").query(Long.class).single();
    }

    private String refusal(Supplier<Result<?>> work) {
        return ((Result.Refused<?>) asEwa(work)).reason().key();
    }

    private <T> T asEwa(Supplier<T> work) {
        return people.as("ewa", work);
    }
}
