package eu.reklamacje.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.alert.Watcher;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.user.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed calendar: what it would do, what it does, and how it is taken back. Each test has a team of its own. */
@IntegrationTest
class CalendarChangesTest {

    /** Wednesday in the second week of complaints that were received on Monday, 2027-03-01: P3 is due on it. */
    private static final LocalDate DUE = LocalDate.of(2027, 3, 10);

    private static final Instant NOW = Instant.parse("2027-03-05T10:00:00Z");

    @Autowired
    CalendarChanges changes;

    @Autowired
    TeamCalendars calendars;

    @Autowired
    Promises promises;

    @Autowired
    PolicyExamples examples;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Teams teams;

    @Autowired
    Watcher watcher;

    @Autowired
    TestPeople people;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private long team;
    private String name = "";

    @BeforeEach
    void aTeamOfItsOwn() {
        name = "Zespół " + System.nanoTime();
        team = people.as("ewa", () -> teams.save(null, 0, name).orThrow());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewHolidayIsRehearsedAndThenMovesOpenDatesAndNoOthers() {
        long open = received();
        long acknowledged = received();
        long named = received();
        contact(acknowledged, ContactPurpose.ACKNOWLEDGEMENT);
        transaction.executeWithoutResult(_ -> promises.named(named, -named, DUE::equals));
        var wish = free(LocalDate.of(2027, 3, 8));

        var rehearsal = ewa(() -> changes.rehearse(team, wish, _ -> {}).orThrow());
        assertThat(rehearsal.complaints()).isEqualTo(3);
        assertThat(rehearsal.effects())
                .filteredOn(effect -> effect.rule() == Rule.ACKNOWLEDGE)
                .extracting(
                        CalendarChanges.Effect::complaintId,
                        CalendarChanges.Effect::before,
                        CalendarChanges.Effect::after,
                        CalendarChanges.Effect::stays)
                .containsExactlyInAnyOrder(
                        tuple(open, DUE, DUE.plusDays(1), false), tuple(named, DUE, DUE.plusDays(1), true));
        assertThat(due(open)).as("only rehearsed").containsExactly(DUE, date("03-31"), date("04-13"));

        ewa(() ->
                changes.save(team, calendars.current(team).id(), wish, _ -> {}).orThrow());
        assertThat(due(open)).containsExactly(DUE.plusDays(1), date("04-01"), date("04-14"));
        assertThat(due(named)).as("P3 was told to the customer").containsExactly(DUE, date("03-31"), date("04-14"));
        assertThat(due(acknowledged))
                .as("P3 is kept; P4 counts from the acknowledgement")
                .containsExactly(DUE, date("03-25"), date("04-14"));
        assertThat(timeline(open))
                .filteredOn(entry -> entry.type() == DeadlineEntry.DATE_MOVED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.personId()).isEqualTo(people.person("ewa").id());
                    assertThat(entry.data())
                            .containsEntry("ACKNOWLEDGE", List.of("2027-03-10", "2027-03-11"))
                            .containsEntry("RESOLVE", List.of("2027-04-13", "2027-04-14"));
                });
        assertThat(nextDue(open)).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void theExplanationOfADateThatStaysIsThatOfItsOwnCalendar() {
        long named = received();
        transaction.executeWithoutResult(_ -> promises.named(named, -named, DUE::equals));
        ewa(() -> changes.save(team, calendars.current(team).id(), free(LocalDate.of(2027, 3, 8)), _ -> {})
                .orThrow());
        var why = people.as(
                "marek", () -> promises.explain(named, Rule.ACKNOWLEDGE).orElseThrow());
        assertThat(why.due()).isEqualTo(DUE);
        assertThat(why.outdated()).isTrue();
        assertThat(why.calendar().calendar().own()).isEmpty();
        var moved =
                people.as("marek", () -> promises.explain(named, Rule.RESOLVE).orElseThrow());
        assertThat(moved.outdated()).isFalse();
        assertThat(moved.steps())
                .filteredOn(step -> step.day().name().equals("Żałoba narodowa"))
                .hasSize(1);
    }

    @Test
    void itIsTakenBackForADayAndADateThatALetterToldMeanwhileStays() {
        long open = received();
        long told = received();
        var before = calendars.of(team);
        ewa(() -> changes.save(team, calendars.current(team).id(), free(LocalDate.of(2027, 3, 8)), _ -> {})
                .orThrow());
        transaction.executeWithoutResult(_ -> promises.named(told, -told, DUE.plusDays(1)::equals));
        assertThat(clock.at(NOW.plusSeconds(86_401), () -> ewaNow(() -> changes.undo(team, _ -> {}))))
                .isEqualTo(Result.refused("refused.calendar.undo"));
        ewa(() -> changes.undo(team, _ -> {}).orThrow());
        assertThat(calendars.of(team)).isEqualTo(before);
        assertThat(due(open)).containsExactly(DUE, date("03-31"), date("04-13"));
        assertThat(due(told)).containsExactly(DUE.plusDays(1), date("04-01"), date("04-13"));
        assertThat(ewa(() -> changes.undo(team, _ -> {})))
                .as("an undo is not undone")
                .isEqualTo(Result.refused("refused.calendar.undo"));
    }

    @Test
    void alertsAboutTheOldDateAreDoneAndTheNewOneIsWatchedFromItsFirstStage() {
        long open = received();
        pass(Instant.parse("2027-03-05T07:00:00Z"));
        assertThat(openAlerts(open)).containsExactly("BEFORE-3 2027-03-10");
        ewa(() -> changes.save(team, calendars.current(team).id(), free(LocalDate.of(2027, 3, 8)), _ -> {})
                .orThrow());
        assertThat(openAlerts(open)).isEmpty();
        // Friday the 5th is still three working days before; the stage of the new date has come, too.
        pass(NOW);
        assertThat(openAlerts(open)).containsExactly("BEFORE-3 2027-03-11");
    }

    @Test
    void aDateThatComesBackIsAlertedOfAgain() {
        long id = received();
        var dueAt = Instant.parse("2027-03-10T08:00:00Z");
        pass(dueAt);
        assertThat(openAlerts(id)).containsExactly("DUE 2027-03-10");
        clock.at(
                dueAt,
                () -> ewaNow(
                        () -> changes.save(team, calendars.current(team).id(), free(LocalDate.of(2027, 3, 8)), _ -> {})
                                .orThrow()));
        assertThat(openAlerts(id)).isEmpty();
        clock.at(dueAt, () -> ewaNow(() -> changes.undo(team, _ -> {}).orThrow()));
        pass(dueAt);
        assertThat(openAlerts(id)).containsExactly("DUE 2027-03-10");
        assertThat(db.sql(
                                "select count(*) from alert where complaint_id = ? and done_at is null and seen_at is null and pushed_at is null")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatBecomesOverdueOrIsNoLongerIsSaid() {
        long open = received();
        var worked = new HashMap<LocalDate, OfficeDay>();
        var late = Instant.parse("2027-03-11T10:00:00Z");
        worked.put(LocalDate.of(2027, 3, 8), new OfficeDay(true, "Żałoba narodowa"));
        worked.put(LocalDate.of(2027, 3, 9), new OfficeDay(true, "Żałoba narodowa"));
        var wish = with(worked);
        var rehearsal = clock.at(
                late, () -> ewaNow(() -> changes.rehearse(team, wish, _ -> {}).orThrow()));
        assertThat(rehearsal.effects())
                .filteredOn(CalendarChanges.Effect::stopsBeingOverdue)
                .extracting(CalendarChanges.Effect::complaintId)
                .containsExactly(open);
        assertThat(rehearsal.effects()).noneMatch(CalendarChanges.Effect::becomesOverdue);
        clock.at(
                late,
                () -> ewaNow(() -> changes.save(team, calendars.current(team).id(), wish, _ -> {})
                        .orThrow()));
        var back = clock.at(
                late,
                () -> ewaNow(() ->
                        changes.rehearse(team, with(new HashMap<>()), _ -> {}).orThrow()));
        assertThat(back.effects())
                .filteredOn(CalendarChanges.Effect::becomesOverdue)
                .extracting(CalendarChanges.Effect::rule)
                .containsExactly(Rule.ACKNOWLEDGE);
    }

    @Test
    void whoeverReadAnOlderCalendarIsRefused() {
        long base = calendars.current(team).id();
        ewa(() -> changes.save(team, base, free(LocalDate.of(2027, 3, 8)), _ -> {})
                .orThrow());
        assertThat(ewa(() -> changes.save(team, base, free(LocalDate.of(2027, 3, 9)), _ -> {})))
                .isEqualTo(Result.refused("refused.changed-meanwhile"));
    }

    @Test
    void anExampleOfTheTeamsOwnCalendarBlocksWhatWouldBreakIt() {
        ewa(() -> examples.importCsv("@" + name + ";P3;2027-03-01T10:00;2027-03-10;;by hand")
                .orThrow());
        var wish = free(LocalDate.of(2027, 3, 8));
        assertThat(ewa(() -> changes.rehearse(team, wish, _ -> {}).orThrow()).redExamples())
                .isEqualTo(1);
        assertThat(ewa(() -> changes.save(team, calendars.current(team).id(), wish, _ -> {})))
                .isEqualTo(Result.refused("refused.calendar.red", 1));
        assertThat(calendars.of(team).own()).isEmpty();
        db.sql("delete from policy_example where calendar = ?")
                .param("@" + name)
                .update();
    }

    @Test
    void aRestrictedComplaintIsCountedAndNotNamed() {
        long secret = received();
        db.sql("update complaint set restricted = 1 where id = ?").param(secret).update();
        var rehearsal = ewa(() ->
                changes.rehearse(team, free(LocalDate.of(2027, 3, 8)), _ -> {}).orThrow());
        assertThat(rehearsal.effects())
                .isNotEmpty()
                .extracting(CalendarChanges.Effect::number)
                .containsOnly("");
    }

    private TeamCalendar free(LocalDate day) {
        var own = new HashMap<LocalDate, OfficeDay>();
        own.put(day, new OfficeDay(true, "Żałoba narodowa"));
        return with(own);
    }

    private TeamCalendar with(HashMap<LocalDate, OfficeDay> own) {
        var now = calendars.of(team);
        return new TeamCalendar(now.region(), now.zone(), now.hours(), own);
    }

    /** Recorded by somebody of the team, which is the only one there is for complaints of no kind yet. */
    private long received() {
        var facts = Complaint101.facts("Kalendarz")
                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2027-03-01T10:00"))
                .with(Fact.KIND, Kind.PRODUCT);
        long id = clock.at(
                Instant.parse("2027-03-01T12:00:00Z"),
                () -> people.as(
                        "anna",
                        () -> complaints.record(facts, null, true).orThrow().id()));
        db.sql("update promise_basis set team_id = ? where complaint_id = ?")
                .params(team, id)
                .update();
        db.sql("update promise set calendar_id = ? where complaint_id = ?")
                .params(calendars.current(team).id(), id)
                .update();
        return id;
    }

    private void contact(long id, ContactPurpose meaning) {
        clock.at(
                NOW,
                () -> people.as(
                        "anna",
                        () -> handling.recordContact(
                                        id,
                                        new Contact(
                                                ContactMethod.EMAIL,
                                                meaning,
                                                "klient",
                                                LocalDateTime.parse("2027-03-04T10:00"),
                                                "Potwierdzamy."))
                                .orThrow()));
    }

    private List<LocalDate> due(long complaint) {
        return people.as("marek", () -> promises.of(complaint)).stream()
                .map(Promise::due)
                .toList();
    }

    private LocalDate nextDue(long complaint) {
        return db.sql("select next_due from complaint where id = ?")
                .param(complaint)
                .query(LocalDate.class)
                .single();
    }

    private List<TimelineEntry> timeline(long complaint) {
        return people.as("marek", () -> complaints.timeline(complaint, Long.MAX_VALUE, 50));
    }

    private List<String> openAlerts(long complaint) {
        return db.sql("""
                        select concat(stage, ' ', due) from alert where complaint_id = ? and rule = 'ACKNOWLEDGE' and done_at is null""").param(complaint).query(String.class).list();
    }

    private void pass(Instant at) {
        clock.at(at, () -> {
            while (watcher.pass() > 0) {
                // The next batch.
            }
            return null;
        });
    }

    private static LocalDate date(String day) {
        return LocalDate.parse("2027-" + day);
    }

    private <T> T ewa(Supplier<T> work) {
        return clock.at(NOW, () -> ewaNow(work));
    }

    private <T> T ewaNow(Supplier<T> work) {
        return people.as("ewa", work);
    }
}
