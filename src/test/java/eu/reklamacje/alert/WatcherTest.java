package eu.reklamacje.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.Undoing;
import eu.reklamacje.complaint.WaitingFor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class WatcherTest {

    /** Received on Monday, 2027-03-01, P3 is due on Wednesday, 10 March; five working days before is the 3rd, where the office opens at 8. */
    private static final Instant EVE = Instant.parse("2027-03-03T06:59:59Z");

    @Autowired
    Watcher watcher;

    @Autowired
    Complaints complaints;

    @Autowired
    Assignments assignments;

    @Autowired
    Handling handling;

    @Autowired
    Undoing undoing;

    @Autowired
    Alerts alerts;

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
    void eachStageComesAtItsInstantOnceAndToWhomItIsFor() {
        long id = recorded("Terminowa Klientka", true, false);
        passAt(EVE);
        assertThat(raised(id)).isEmpty();
        passAt(EVE.plusSeconds(1));
        passAt(EVE.plusSeconds(2));
        assertThat(raised(id)).containsExactly("anna BEFORE-5");
        passAt(Instant.parse("2027-03-05T06:59:59Z"));
        assertThat(raised(id)).containsExactly("anna BEFORE-5");
        passAt(Instant.parse("2027-03-05T07:00:00Z"));
        assertThat(raised(id)).containsExactly("anna BEFORE-5", "anna BEFORE-3");
        passAt(Instant.parse("2027-03-10T06:59:59Z"));
        assertThat(raised(id)).hasSize(2);
        passAt(Instant.parse("2027-03-10T07:00:00Z"));
        assertThat(raised(id)).containsExactly("anna BEFORE-5", "anna BEFORE-3", "anna DUE");
        // Broken is told at once, at midnight.
        passAt(Instant.parse("2027-03-10T22:59:59Z"));
        assertThat(raised(id)).hasSize(3);
        passAt(Instant.parse("2027-03-10T23:00:00Z"));
        assertThat(raised(id)).hasSize(5).endsWith("anna BROKEN", "kasia BROKEN");
        passAt(Instant.parse("2027-03-15T07:00:00Z"));
        assertThat(raised(id)).hasSize(7).endsWith("anna BROKEN-3", "kasia BROKEN-3");
        passAt(Instant.parse("2027-03-17T07:00:00Z"));
        assertThat(raised(id))
                .hasSize(10)
                .as("at last who supervises all teams")
                .endsWith("anna BROKEN-5", "kasia BROKEN-5", "marek BROKEN-5");
    }

    @Test
    void whatNobodyHandlesGoesToTheTeamsSupervisors() {
        long id = recorded("Niczyja Sprawa", false, false);
        passAt(EVE.plusSeconds(1));
        assertThat(raised(id)).containsExactly("kasia BEFORE-5");
    }

    @Test
    void aKeptPromiseIsNotWatchedAndItsAlertsAreDone() {
        long id = recorded("Szybko Potwierdzona", true, false);
        passAt(EVE.plusSeconds(1));
        at(
                EVE.plusSeconds(60),
                "anna",
                () -> handling.recordContact(
                                id,
                                new Contact(
                                        ContactMethod.TELEPHONE,
                                        ContactPurpose.ACKNOWLEDGEMENT,
                                        "klient",
                                        LocalDateTime.parse("2027-03-03T07:30"),
                                        "Potwierdzono."))
                        .orThrow());
        passAt(Instant.parse("2027-03-10T23:00:00Z"));
        assertThat(raised(id)).containsExactly("anna BEFORE-5");
        assertThat(open(id)).isZero();
    }

    @Test
    void anAlertAboutARestrictedComplaintGoesOnlyToWhomMayReadIt() {
        long id = recorded("Sprawa Poufna", false, true);
        passAt(Instant.parse("2027-03-10T23:00:00Z"));
        assertThat(raised(id)).containsExactly("kasia BROKEN");
        people.signIn("anna");
        assertThat(alerts.mine(1000))
                .noneMatch(alert -> alert.about() != null && alert.about().complaintId() == id);
    }

    @Test
    void tenWatchersAtOnceRaiseEachAlertOnce() throws Exception {
        var ids = IntStream.range(0, 20)
                .mapToObj(number -> recorded("Równoległa " + number, true, false))
                .toList();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var passes = IntStream.range(0, 30)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            _ -> () -> clock.at(Instant.parse("2027-03-10T23:00:00Z"), watcher::pass))
                    .toList();
            for (var pass : pool.invokeAll(passes)) pass.get();
        }
        // Late, only the last stage is told.
        for (long id : ids) assertThat(raised(id)).containsExactly("anna BROKEN", "kasia BROKEN");
    }

    @Test
    void assigningAlertsTheNewHandlerAndTakingAlertsNobody() {
        long taken = recorded("Wzięta Sama", true, false);
        assertThat(raised(taken)).isEmpty();
        long given = recorded("Przydzielona", false, false);
        at(
                EVE,
                "kasia",
                () -> assignments
                        .assign(
                                given,
                                complaints.find(given).orElseThrow().version(),
                                people.person("jan").id(),
                                "Proszę")
                        .orThrow());
        assertThat(raised(given)).containsExactly("jan ASSIGNED");
    }

    /** Whoever gets many at once hears of those that stay, a minute later, and never of what was taken back. */
    @Test
    void oneOfManyAsksWhenItCanNoLongerBeTakenBack() {
        long stays = recorded("Jedna z Wielu", false, false);
        long back = recorded("Cofnięta z Wielu", false, false);
        for (long id : List.of(stays, back))
            at(
                    EVE,
                    "kasia",
                    () -> assignments
                            .assignAmongMany(
                                    id,
                                    complaints.find(id).orElseThrow().version(),
                                    people.person("jan").id(),
                                    "Proszę")
                            .orThrow());
        assertThat(asking(stays)).isZero();
        at(EVE.plusSeconds(20), "kasia", () -> undoing.undo(back).orThrow());
        clock.at(EVE.plusSeconds(59), watcher::wake);
        assertThat(asking(stays)).isZero();
        clock.at(EVE.plusSeconds(61), watcher::wake);
        assertThat(asking(stays)).isOne();
        assertThat(asking(back)).isZero();
    }

    private int asking(long complaint) {
        return db.sql("select count(*) from alert where complaint_id = ? and snoozed_until is null and done_at is null")
                .param(complaint)
                .query(Integer.class)
                .single();
    }

    private long recorded(String customer, boolean takeIt, boolean restricted) {
        var facts = Complaint101.facts(customer)
                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2027-03-01T10:00"))
                .with(Fact.RESTRICTED, restricted);
        return at(
                Instant.parse("2027-03-01T12:00:00Z"),
                "anna",
                () -> complaints.record(facts, null, takeIt).orThrow().id());
    }

    private <T> T at(Instant instant, String login, java.util.function.Supplier<T> work) {
        return people.as(login, () -> clock.at(instant, work));
    }

    @Test
    void aComplaintThatStillWaitsOnItsReminderIsFlaggedOnce() {
        long id = recorded("Czekająca Klientka", true, false);
        people.as(
                "anna",
                () -> clock.at(EVE, () -> {
                    var complaint = complaints.find(id).orElseThrow();
                    return handling.move(
                                    id,
                                    complaint.version(),
                                    StatusChange.waiting(WaitingFor.CUSTOMER, "Zdjęcie", LocalDate.of(2027, 3, 8)))
                            .orThrow();
                }));
        remindAt(Instant.parse("2027-03-07T22:59:59Z"));
        assertThat(raised(id)).isEmpty();
        remindAt(Instant.parse("2027-03-07T23:00:00Z"));
        remindAt(Instant.parse("2027-03-08T10:00:00Z"));
        assertThat(raised(id)).containsExactly("anna REMINDER");
        people.as(
                "anna",
                () -> clock.at(
                        Instant.parse("2027-03-08T11:00:00Z"),
                        () -> handling.move(
                                        id,
                                        complaints.find(id).orElseThrow().version(),
                                        StatusChange.to(Status.INVESTIGATING))
                                .orThrow()));
        assertThat(open(id)).as("it no longer waits").isZero();
    }

    private void remindAt(Instant instant) {
        clock.at(instant, () -> {
            while (watcher.remind() > 0) {
                // The next batch.
            }
            return null;
        });
    }

    private void passAt(Instant instant) {
        clock.at(instant, () -> {
            while (watcher.pass() > 0) {
                // The next batch.
            }
            return null;
        });
    }

    private List<String> raised(long complaint) {
        return db.sql("""
                        select concat(p.login, ' ', coalesce(a.stage, a.type)) from alert a join person p on p.id = a.recipient_id
                        where a.complaint_id = ? order by a.id, p.login""").param(complaint).query(String.class).list();
    }

    private long open(long complaint) {
        return db.sql("select count(*) from alert where complaint_id = ? and done_at is null")
                .param(complaint)
                .query(Long.class)
                .single();
    }
}
