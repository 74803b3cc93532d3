package eu.reklamacje.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.family.Links;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BulkTest {

    @Autowired
    Bulk bulk;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Links links;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private final String name = "Hurt " + UUID.randomUUID().toString().substring(0, 8);

    private long record(Facts facts) {
        return people.as(
                "anna", () -> complaints.record(facts, null, true).orThrow().id());
    }

    private List<Long> records(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> record(Complaint101.facts(name)))
                .toList();
    }

    private ComplaintView now(long id) {
        return people.as("marek", () -> complaints.find(id)).orElseThrow();
    }

    private Bulk.Outcome run(String who, List<Long> ids, Task task) {
        return people.as(who, () -> bulk.run(ids, task, _ -> true));
    }

    private Bulk.Outcome undo(String who, Bulk.Outcome outcome, Task task) {
        return people.as(who, () -> bulk.undo(outcome.done(), task, _ -> true));
    }

    private static List<Long> done(Bulk.Outcome outcome) {
        return outcome.done().stream().map(Bulk.Done::id).toList();
    }

    private static List<Long> refused(Bulk.Outcome outcome) {
        return outcome.refused().stream().map(Bulk.Refusal::id).toList();
    }

    @Test
    void threeHundredAreMovedAndTwelveAreRefusedEachWithItsReason() {
        var open = new ArrayList<>(records(288));
        // Nobody waits for a customer before anybody has begun: these are in another status.
        var refused = records(12);
        var waiting = new Task.Move(StatusChange.waiting(WaitingFor.CUSTOMER, "zdjęcia", LocalDate.of(2026, 3, 20)));
        run("anna", refused, waiting);
        run(
                "marek",
                refused.subList(0, 6),
                new Task.Team(people.person("zofia").teams().iterator().next()));
        open.addAll(refused);
        var told = new ArrayList<Integer>();
        var outcome = people.as("anna", () -> bulk.run(open, waiting, at -> told.add(at) || true));
        assertThat(outcome.done()).hasSize(288);
        assertThat(refused(outcome)).containsExactlyInAnyOrderElementsOf(refused);
        assertThat(outcome.refused()).allMatch(refusal -> !refusal.number().isEmpty());
        assertThat(outcome.refused().stream().map(Bulk.Refusal::why).distinct()).hasSize(2);
        assertThat(told).hasSize(300).startsWith(0).endsWith(299);
        assertThat(now(open.getFirst()).status()).isEqualTo(Status.WAITING);
        assertThat(people.as("marek", () -> lists.ids(Filter.ALL.withText(name), 500)))
                .hasSize(300);
    }

    @Test
    void theyAreLinkedWithOneAndTheLinksAreTakenBack() {
        var ids = records(3);
        long other = record(Complaint101.facts("Wspólna przyczyna"));
        var task = new Task.Link(now(other).number().toLowerCase(Locale.ROOT));
        var all = Stream.concat(ids.stream(), Stream.of(other)).toList();
        var outcome = run("anna", all, task);
        assertThat(done(outcome)).isEqualTo(ids);
        assertThat(refused(outcome)).as("not with itself").containsExactly(other);
        assertThat(people.as("jan", () -> links.of(other)))
                .extracting(Links.Linked::id)
                .containsExactlyElementsOf(ids);
        people.as("jan", () -> links.unlink(ids.get(1), other).orThrow());
        var undone = undo("anna", outcome, task);
        assertThat(done(undone)).containsExactly(ids.get(0), ids.get(2));
        assertThat(refused(undone)).containsExactly(ids.get(1));
        assertThat(people.as("jan", () -> links.of(other))).isEmpty();
        assertThat(refused(run("anna", ids, new Task.Link("R-1999-000001")))).isEqualTo(ids);
    }

    @Test
    void severityAndModelAreTakenBackWhereNobodyHasChangedThemSince() {
        var ids = records(3);
        var task = new Task.Rate(Severity.HIGH);
        var outcome = run("anna", ids, task);
        assertThat(done(outcome)).isEqualTo(ids);
        run("jan", List.of(ids.get(1)), new Task.Rate(Severity.LOW));
        var undone = undo("anna", outcome, task);
        assertThat(done(undone)).containsExactly(ids.get(0), ids.get(2));
        assertThat(refused(undone)).containsExactly(ids.get(1));
        assertThat(ids.stream().map(id -> now(id).facts().get(Fact.SEVERITY)))
                .containsExactly(Severity.NORMAL, Severity.LOW, Severity.NORMAL);
        var model = new Task.Model("HybridOne 5");
        var modelled = run("anna", ids, model);
        assertThat(now(ids.getFirst()).facts().get(Fact.MODEL)).isEqualTo("HybridOne 5");
        assertThat(done(undo("anna", modelled, model))).isEqualTo(ids);
        assertThat(now(ids.getFirst()).facts().get(Fact.MODEL)).isEqualTo("SolarMax 5K");
    }

    @Test
    void assignmentsAreTakenBackWhereNothingElseHasHappened() {
        var ids = records(3);
        var task = new Task.Assign(people.person("jan").id(), "");
        var outcome = run("kasia", ids, task);
        assertThat(done(outcome)).isEqualTo(ids);
        people.as("jan", () -> bulk.run(List.of(ids.getFirst()), new Task.Note("już zacząłem"), _ -> true));
        var undone = undo("kasia", outcome, task);
        assertThat(refused(undone)).containsExactly(ids.getFirst());
        assertThat(now(ids.get(0)).handlerId()).isEqualTo(people.person("jan").id());
        assertThat(now(ids.get(1)).handlerId()).isEqualTo(people.person("anna").id());
    }

    @Test
    void whoMayNotWriteIsRefusedForEachAndWhoMayNotReadLearnsNoNumber() {
        long normal = record(Complaint101.facts(name).with(Fact.KIND, Kind.PRODUCT));
        long restricted = record(Complaint101.facts(name).with(Fact.RESTRICTED, true));
        var outcome = run("zofia", List.of(normal, restricted), new Task.Rate(Severity.LOW));
        assertThat(outcome.done()).isEmpty();
        assertThat(outcome.refused().get(0).number()).isEqualTo(now(normal).number());
        assertThat(outcome.refused().get(1).number()).isEmpty();
        assertThat(now(normal).facts().get(Fact.SEVERITY)).isEqualTo(Severity.NORMAL);
        assertThat(run("ewa", List.of(normal), new Task.Note("nie")).done())
                .as("reads, so may note")
                .hasSize(1);
    }

    @Test
    void nobodyTakesADangerAwayFromManyAtOnce() {
        long danger = record(Complaint101.facts(name).with(Fact.SEVERITY, Severity.SAFETY));
        var task = new Task.Rate(Severity.LOW);
        var outcome = run("anna", List.of(danger), task);
        assertThat(outcome.refused()).hasSize(1);
        assertThat(now(danger).facts().get(Fact.SEVERITY)).isEqualTo(Severity.SAFETY);
        people.as(
                "anna",
                () -> complaints.saveFacts(
                        danger,
                        now(danger).facts(),
                        now(danger).facts().with(Fact.SEVERITY, Severity.NORMAL),
                        java.util.Set.of(),
                        ""));
    }

    @Test
    void whatIsFinishedIsNotOpenedAgainWithTheRest() {
        long closed = record(Complaint101.facts(name));
        db.sql("update complaint set status = 'CLOSED' where id = ?")
                .param(closed)
                .update();
        var outcome = run("anna", List.of(closed), new Task.Move(StatusChange.because(Status.INVESTIGATING, "nie")));
        assertThat(refused(outcome)).containsExactly(closed);
        assertThat(now(closed).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whatIsStoppedLeavesTheRestAsItWas() {
        var ids = records(5);
        var outcome = people.as("anna", () -> bulk.run(ids, new Task.Rate(Severity.HIGH), at -> at < 2));
        assertThat(outcome.cancelled()).isTrue();
        assertThat(done(outcome)).isEqualTo(ids.subList(0, 2));
        assertThat(now(ids.get(2)).facts().get(Fact.SEVERITY)).isEqualTo(Severity.NORMAL);
    }
}
