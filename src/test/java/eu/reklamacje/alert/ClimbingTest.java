package eu.reklamacje.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintEntry;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.user.Absences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Alerts climb until somebody has seen them, go to who is there, and leave people in peace who ask for it. Anna's complaints are
 * received on Monday, 2027-03-01; the first alert, five working days before 10 March, comes on Wednesday the 3rd at 8:00.
 */
@IntegrationTest
class ClimbingTest {

    private static final Instant FIRST = at("2027-03-03T08:00");

    @Autowired
    Watcher watcher;

    @Autowired
    Alerts alerts;

    @Autowired
    Digests digests;

    @Autowired
    UnseenAlerts unseen;

    @Autowired
    SafetyWatch safety;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Assignments assignments;

    @Autowired
    Absences absences;

    @Autowired
    TestPeople people;

    @Autowired
    TestMails mails;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        db.sql("update person set substitute_id = null").update();
        people.as("ewa", () -> {
            for (var absence : absences.upcoming())
                absences.remove(absence.id(), absence.version()).orThrow();
            return absences.setUsualSubstitute(people.person("anna").id(), null).orThrow();
        });
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatNobodySeesClimbsFromTheHandlerToTheSubstituteTheSupervisorAndWhoSupervisesAll() {
        people.as(
                "anna",
                () -> absences.setUsualSubstitute(
                                people.person("anna").id(), people.person("jan").id())
                        .orThrow());
        long id = recorded("Nikt nie patrzy");
        passAt(FIRST);
        assertThat(told(id)).containsExactly("anna 0");
        passAt(at("2027-03-03T11:59:59"));
        assertThat(told(id)).hasSize(1);
        passAt(at("2027-03-03T12:00"));
        assertThat(told(id)).containsExactly("anna 0", "jan 1");
        passAt(at("2027-03-03T16:00"));
        assertThat(told(id)).containsExactly("anna 0", "jan 1", "kasia 2");
        // The office is closed overnight: four hours later is noon.
        passAt(at("2027-03-04T11:59:59"));
        assertThat(told(id)).hasSize(3);
        assertThat(unseenBy("kasia", id)).singleElement().satisfies(alert -> {
            assertThat(alert.climbsAt()).isEqualTo(at("2027-03-04T12:00"));
            assertThat(alert.told()).hasSize(3);
        });
        passAt(at("2027-03-04T12:00"));
        assertThat(told(id)).containsExactly("anna 0", "jan 1", "kasia 2", "marek 3");
        passAt(at("2027-03-04T16:00"));
        assertThat(told(id)).hasSize(4);
        assertThat(unseenBy("marek", id))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.climbsAt()).as("nobody is above").isNull());
    }

    @Test
    void whatOnePersonHasSeenClimbsNoFurther() {
        long id = recorded("Anna patrzy");
        passAt(FIRST);
        at(FIRST.plusSeconds(60), "anna", () -> {
            alerts.seen(id);
            return null;
        });
        passAt(at("2027-03-04T15:59"));
        assertThat(told(id)).containsExactly("anna 0");
        assertThat(unseenBy("kasia", id)).isEmpty();
    }

    @Test
    void whatIsDoneOrSettledClimbsNoFurther() {
        long done = recorded("Anna kończy");
        long taken = recorded("Jan przejmuje");
        passAt(FIRST);
        at(FIRST.plusSeconds(60), "anna", () -> {
            alerts.done(alert(done));
            return null;
        });
        at(
                FIRST.plusSeconds(60),
                "kasia",
                () -> assignments
                        .assign(taken, version(taken), people.person("jan").id(), "")
                        .orThrow());
        assertThat(climbing(done)).isZero();
        assertThat(climbing(taken)).as("Jan has not seen that it is his").isEqualTo(1);
    }

    @Test
    void climbingIsDoneOnceHoweverManyAreAtIt() throws Exception {
        var ids = IntStream.range(0, 10)
                .mapToObj(number -> recorded("Wspinaczka " + number))
                .toList();
        passAt(FIRST);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var climbs = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(_ -> () -> clock.at(at("2027-03-03T12:00"), watcher::climb))
                    .toList();
            for (var climb : pool.invokeAll(climbs)) climb.get();
        }
        // They took the same batch; where other tests have left alerts, ours may be in the next.
        passAt(at("2027-03-03T12:00"));
        // Without a substitute the team's supervisor is next.
        for (long id : ids) assertThat(told(id)).containsExactly("anna 0", "kasia 2");
    }

    @Test
    void whileTheHandlerIsAwayTheSubstituteGetsAlertsAndAssignments() {
        people.as(
                "anna",
                () -> absences.save(
                                null,
                                0,
                                people.person("anna").id(),
                                LocalDate.of(2027, 3, 2),
                                LocalDate.of(2027, 3, 5),
                                people.person("piotr").id())
                        .orThrow());
        long id = recorded("Anna na urlopie");
        passAt(FIRST);
        assertThat(told(id)).containsExactly("piotr 0");
        long fresh = clock.at(
                at("2027-03-01T12:00"),
                () -> people.as(
                        "kasia",
                        () -> complaints
                                .record(
                                        Complaint101.facts("Nowa")
                                                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2027-03-01T10:00")),
                                        null,
                                        false)
                                .orThrow()
                                .id()));
        at(
                FIRST,
                "kasia",
                () -> assignments
                        .assign(fresh, version(fresh), people.person("anna").id(), "")
                        .orThrow());
        var view = people.as("kasia", () -> complaints.find(fresh).orElseThrow());
        assertThat(view.handlerId()).isEqualTo(people.person("piotr").id());
        assertThat(people.as("kasia", () -> complaints.timeline(fresh, Long.MAX_VALUE, 1))
                        .getFirst())
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo(ComplaintEntry.ASSIGNED);
                    assertThat(entry.data()).contains(entry("absent", (int)
                            people.person("anna").id()));
                });
        at(
                FIRST,
                "kasia",
                () -> assignments
                        .giveBack(fresh, version(fresh), people.person("anna").id())
                        .orThrow());
        assertThat(people.as("kasia", () -> complaints.find(fresh).orElseThrow())
                        .handlerId())
                .isEqualTo(people.person("anna").id());
    }

    @Test
    void whereHandlerAndSubstituteAreAwayTheSupervisorsHearOfIt() {
        for (var who : List.of("anna", "jan"))
            people.as(
                    who,
                    () -> absences.save(
                                    null,
                                    0,
                                    people.person(who).id(),
                                    LocalDate.of(2027, 3, 2),
                                    LocalDate.of(2027, 3, 5),
                                    people.person(who.equals("anna") ? "jan" : "anna")
                                            .id())
                            .orThrow());
        long id = recorded("Nikogo nie ma");
        passAt(FIRST);
        assertThat(told(id)).containsExactly("kasia 0");
    }

    @Test
    void absencesThatMakeNoSenseAreRefused() {
        var anna = people.person("anna").id();
        people.signIn("anna");
        assertThat(absences.save(null, 0, anna, day("03-05"), day("03-04"), null))
                .isEqualTo(Result.refused("refused.absence.order"));
        assertThat(absences.save(null, 0, anna, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9), null))
                .isEqualTo(Result.refused("refused.absence.past"));
        assertThat(absences.save(
                        null,
                        0,
                        anna,
                        day("03-05"),
                        day("03-05"),
                        people.person("zofia").id()))
                .isEqualTo(Result.refused("refused.absence.substitute"));
        long id = absences.save(null, 0, anna, day("03-05"), day("03-09"), null).orThrow();
        assertThat(absences.save(null, 0, anna, day("03-09"), day("03-12"), null))
                .isEqualTo(Result.refused("refused.absence.overlap"));
        absences.save(id, 0, anna, day("03-05"), day("03-08"), null).orThrow();
        assertThat(absences.save(id, 0, anna, day("03-05"), day("03-07"), null))
                .isEqualTo(Result.refused("refused.changed-meanwhile"));
    }

    @Test
    void snoozedAlertsAreSilentUntilTheirTimeAndNeverPastTheDueDate() {
        long id = recorded("Później");
        passAt(FIRST);
        var now = FIRST.plusSeconds(600);
        assertThat(at(now, "anna", () -> alerts.snooze(id, at("2027-03-11T00:01"), "Urlop klienta")))
                .isEqualTo(Result.refused("refused.snooze.late"));
        assertThat(at(now, "anna", () -> alerts.snooze(id, at("2027-03-03T14:00"), " ")))
                .isEqualTo(Result.refused("refused.move.reason"));
        at(
                now,
                "anna",
                () -> alerts.snooze(id, at("2027-03-03T14:00"), "Klient oddzwoni")
                        .orThrow());
        assertThat(mine(id)).isEmpty();
        passAt(at("2027-03-03T13:59:59"));
        assertThat(mine(id)).isEmpty();
        passAt(at("2027-03-03T14:00"));
        assertThat(mine(id))
                .singleElement()
                .satisfies(alert -> assertThat(alert.seen()).isFalse());
        assertThat(told(id)).as("snoozing is seeing").containsExactly("anna 0");
        assertThat(climbing(id)).as("and waking is not").isEqualTo(1);
        assertThat(people.as("anna", () -> complaints.timeline(id, Long.MAX_VALUE, 1))
                        .getFirst())
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo(AlertEntry.ALERT_SNOOZED);
                    assertThat(entry.text("reason")).isEqualTo("Klient oddzwoni");
                });
        var broken = at("2027-03-11T09:00");
        assertThat(at(broken, "anna", () -> alerts.snooze(id, broken.plusSeconds(60), "Jeszcze chwila")))
                .isEqualTo(Result.refused("refused.snooze.overdue"));
    }

    @Test
    void whoHasNoOpenWindowGetsOneMailThatNamesNoCustomer() throws Exception {
        long id = recorded("Tajemniczy Klient");
        long other = recorded("Drugi Klient");
        passAt(FIRST);
        db.sql("update alert set pushed_at = raised_at where recipient_id <> ? or complaint_id not in (?, ?)")
                .params(people.person("anna").id(), id, other)
                .update();
        db.sql("delete from digest").update();
        assertThat(clock.at(FIRST.plusSeconds(899), this::collect)).isZero();
        assertThat(clock.at(FIRST.plusSeconds(900), this::collect)).isEqualTo(1);
        assertThat(clock.at(FIRST.plusSeconds(960), this::collect)).as("once").isZero();
        clock.at(FIRST.plusSeconds(960), () -> {
            while (digests.sendNext()) {
                // The next one.
            }
            return null;
        });
        var mail = mails.mailboxOf("anna@example.com").getLast();
        assertThat(mail.getSubject()).isEqualTo("2 powiadomienia czekają na Ciebie");
        var text = mails.textOf(mail);
        assertThat(text).contains(number(id), number(other), "/complaint/" + id).doesNotContain("Klient");
        assertThat(db.sql("select count(*) from alert where complaint_id in (?, ?) and mailed_at is not null")
                        .params(id, other)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aComplaintAboutSafetyWaitsInTheBannerUntilOneTakesIt() throws Exception {
        long id = dangerous("Dym");
        assertThat(told(id)).as("at once, on a Saturday night").containsExactly("kasia 0");
        awaitBanner(id, true);
        assertThat(people.as("zofia", safety::mine)).noneMatch(waiting -> waiting.id() == id);
        at(
                at("2027-03-06T22:05"),
                "jan",
                () -> assignments
                        .assign(id, version(id), people.person("jan").id(), "")
                        .orThrow());
        awaitBanner(id, false);
        assertThat(openAlerts(id)).as("taken").isZero();
        // Its dates wait for no opening of the office.
        passAt(at("2027-03-09T00:00"));
        assertThat(told(id)).contains("jan 0");
        assertThat(db.sql("select due_at from alert where complaint_id = ? and stage = 'BEFORE-5'")
                        .param(id)
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(LocalDateTime.parse("2027-03-08T23:00"));
    }

    @Test
    void anAlertAboutSafetyGoesWithTheComplaintToItsTeamEndsWithItAndComesBackWithIt() {
        long id = dangerous("Iskry");
        long other = people.person("zofia").teams().iterator().next();
        at(
                at("2027-03-06T22:05"),
                "anna",
                () -> assignments.changeTeam(id, version(id), other).orThrow());
        assertThat(openTo(id)).as("the new team's").isNotEmpty().doesNotContain("kasia");
        long own = people.person("anna").teams().iterator().next();
        at(
                at("2027-03-06T22:10"),
                "marek",
                () -> assignments.changeTeam(id, version(id), own).orThrow());
        assertThat(openTo(id)).as("back again").contains("kasia");
        at(
                at("2027-03-06T22:15"),
                "anna",
                () -> handling.move(id, version(id), StatusChange.because(Status.NOT_A_COMPLAINT, "Reklama"))
                        .orThrow());
        assertThat(openTo(id)).as("finished").isEmpty();
        at(
                at("2027-03-06T22:20"),
                "anna",
                () -> handling.move(id, version(id), StatusChange.because(Status.RECEIVED, "Jednak nie"))
                        .orThrow());
        assertThat(openTo(id)).as("open again").contains("kasia");
    }

    private List<String> openTo(long complaint) {
        return db.sql("""
                        select p.login from alert a join person p on p.id = a.recipient_id
                        where a.complaint_id = ? and a.type = 'SAFETY' and a.done_at is null""").param(complaint).query(String.class).list();
    }

    private int collect() {
        return (int) digests.due().stream().filter(digests::collect).count();
    }

    private void awaitBanner(long id, boolean there) {
        await("the banner " + (there ? "shows " : "no longer shows ") + id)
                .until(() -> people.as("anna", safety::mine).stream().anyMatch(waiting -> waiting.id() == id) == there);
    }

    private List<UnseenAlerts.Unseen> unseenBy(String login, long complaint) {
        return people.as(login, () -> unseen.page(0, 100_000)).stream()
                .filter(alert -> alert.complaintId() == complaint)
                .toList();
    }

    private List<Alert> mine(long complaint) {
        return people.as("anna", () -> alerts.mine(10_000)).stream()
                .filter(alert -> alert.about() != null && alert.about().complaintId() == complaint)
                .toList();
    }

    private List<String> told(long complaint) {
        return db.sql("""
                        select concat(p.login, ' ', a.step) from alert a join person p on p.id = a.recipient_id
                        where a.complaint_id = ? order by a.id""").param(complaint).query(String.class).list();
    }

    private long alert(long complaint) {
        return db.sql("select max(id) from alert where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    private long climbing(long complaint) {
        return db.sql("select count(*) from unseen_alert where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    private long openAlerts(long complaint) {
        return db.sql("select count(*) from alert where complaint_id = ? and done_at is null")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    private String number(long complaint) {
        return db.sql("select number from complaint where id = ?")
                .param(complaint)
                .query(String.class)
                .single();
    }

    private int version(long complaint) {
        return db.sql("select version from complaint where id = ?")
                .param(complaint)
                .query(Integer.class)
                .single();
    }

    /** Late on a Saturday, and nobody takes it. */
    private long dangerous(String customer) {
        var facts = Complaint101.facts(customer)
                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2027-03-06T21:00"))
                .with(Fact.SEVERITY, Severity.SAFETY);
        return at(
                at("2027-03-06T22:00"),
                "anna",
                () -> complaints.record(facts, null, false).orThrow().id());
    }

    private long recorded(String customer) {
        var facts = Complaint101.facts(customer).with(Fact.RECEIVED_AT, LocalDateTime.parse("2027-03-01T10:00"));
        return at(
                Instant.parse("2027-03-01T12:00:00Z"),
                "anna",
                () -> complaints.record(facts, null, true).orThrow().id());
    }

    private void passAt(Instant instant) {
        clock.at(instant, () -> {
            while (watcher.pass() + watcher.climb() + watcher.wake() > 0) {
                // The next batch.
            }
            return null;
        });
    }

    private <T> T at(Instant instant, String login, Supplier<T> work) {
        return people.as(login, () -> clock.at(instant, work));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Warsaw")).toInstant();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2027-" + day);
    }
}
