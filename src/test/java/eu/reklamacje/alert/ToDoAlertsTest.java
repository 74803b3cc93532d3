package eu.reklamacje.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.family.Merges;
import eu.reklamacje.todo.Follows;
import eu.reklamacje.todo.ToDo;
import eu.reklamacje.todo.ToDos;
import eu.reklamacje.user.Absences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is to be done is recalled on its day, to who is there; who follows a complaint hears of it. On Monday, 2027-03-01. */
@IntegrationTest
class ToDoAlertsTest {

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2027-03-03");
    private static final Instant ON_WEDNESDAY = Instant.parse("2027-03-03T05:00:00Z");

    @Autowired
    ToDos toDos;

    @Autowired
    Follows follows;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Assignments assignments;

    @Autowired
    Merges merges;

    @Autowired
    Absences absences;

    @Autowired
    TestPeople people;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        people.as("ewa", () -> {
            for (var absence : absences.upcoming())
                absences.remove(absence.id(), absence.version()).orThrow();
            return null;
        });
        db.sql("delete from to_do").update();
        SecurityContextHolder.clearContext();
    }

    @Test
    void itIsRecalledOnceOnItsDayAndSettledWhenDone() {
        long id = recorded("Oddzwonić");
        long toDo = add(id, "anna");
        clock.at(MONDAY, toDos::remind);
        assertThat(open(id)).isEmpty();
        clock.at(ON_WEDNESDAY, toDos::remind);
        clock.at(ON_WEDNESDAY, toDos::remind);
        assertThat(open(id)).containsExactly("TO_DO anna");
        assertThat(clock.at(ON_WEDNESDAY, () -> people.as("anna", () -> toDos.mine(1_000))).stream()
                        .filter(mine -> mine.id() == toDo))
                .extracting(ToDo::text)
                .containsExactly("Zadzwonić do serwisu");
        clock.at(
                ON_WEDNESDAY,
                () -> people.as("anna", () -> toDos.mark(toDo, true).orThrow()));
        assertThat(open(id)).isEmpty();
        assertThat(people.as("anna", () -> toDos.countOpen(id))).isZero();
        clock.at(
                ON_WEDNESDAY,
                () -> people.as("anna", () -> toDos.mark(toDo, false).orThrow()));
        assertThat(people.as("anna", () -> toDos.countOpen(id))).isOne();
    }

    @Test
    void whoStandsInIsRemindedInsteadOfWhoIsAway() {
        long id = recorded("Urlop");
        add(id, "anna");
        people.as(
                "ewa",
                () -> absences.save(
                                null,
                                0,
                                people.person("anna").id(),
                                WEDNESDAY,
                                WEDNESDAY.plusDays(1),
                                people.person("jan").id())
                        .orThrow());
        clock.at(ON_WEDNESDAY, toDos::remind);
        assertThat(open(id)).containsExactly("TO_DO jan");
    }

    @Test
    void whatTheOldHandlerHadToDoGoesToTheNewOneAndWhatOthersHaveStaysTheirs() {
        long id = recorded("Przejęcie");
        add(id, "anna");
        add(id, "zofia");
        at(
                MONDAY,
                "kasia",
                () -> assignments
                        .assign(id, version(id), people.person("jan").id(), "")
                        .orThrow());
        assertThat(people.as("jan", () -> toDos.about(id)).toDos())
                .extracting(ToDo::personId)
                .containsExactly(
                        people.person("jan").id(), people.person("zofia").id());
    }

    @Test
    void whoCannotReadTheComplaintIsNotAskedNeitherIsAnybodyForYesterday() {
        long id = recorded("Poufna");
        db.sql("update complaint set restricted = 1 where id = ?").param(id).update();
        assertThat(tries(id, "zofia", "Zadzwonić", WEDNESDAY)).isEqualTo(Result.refused("refused.to-do.person"));
        assertThat(tries(id, "anna", "  ", WEDNESDAY)).isEqualTo(Result.refused("refused.to-do.text"));
        assertThat(tries(id, "anna", "x".repeat(501), WEDNESDAY))
                .isEqualTo(Result.refused("problem.too-long", 500, 501));
        assertThat(tries(id, "anna", "Zadzwonić", LocalDate.parse("2027-02-28")))
                .isEqualTo(Result.refused("refused.to-do.past"));
    }

    @Test
    void whoFollowsHearsWhatHappensAsLongAsTheyMayRead() {
        long id = recorded("Obserwowana");
        at(MONDAY, "zofia", () -> follows.follow(id, true).orThrow());
        at(MONDAY, "zofia", () -> follows.follow(id, true).orThrow());
        assertThat(people.as("zofia", () -> toDos.about(id)).followed()).isTrue();
        move(id, Status.INVESTIGATING, MONDAY);
        assertThat(open(id)).containsExactly("FOLLOWED zofia");
        db.sql("update complaint set restricted = 1 where id = ?").param(id).update();
        db.sql("delete from alert where complaint_id = ?").param(id).update();
        move(id, Status.ACKNOWLEDGED, MONDAY.plusSeconds(60));
        assertThat(open(id)).as("it may not be read any more").isEmpty();
        db.sql("update complaint set restricted = 0 where id = ?").param(id).update();
        at(MONDAY, "zofia", () -> follows.follow(id, false).orThrow());
        move(id, Status.INVESTIGATING, MONDAY.plusSeconds(120));
        assertThat(open(id)).as("no longer followed").isEmpty();
    }

    @Test
    void whoFollowsADuplicateFollowsWhatItRepeatsUntilTheMergeIsUndone() {
        long first = recorded("Powtórzona");
        long later = recorded("Powtórka");
        db.sql("update complaint c join complaint f on f.id = ? set c.customer_id = f.customer_id where c.id = ?")
                .params(first, later)
                .update();
        add(later, "zofia");
        at(MONDAY, "zofia", () -> follows.follow(later, true).orThrow());
        at(MONDAY, "kasia", () -> follows.follow(later, true).orThrow());
        at(MONDAY, "kasia", () -> follows.follow(first, true).orThrow());
        var number =
                people.as("anna", () -> complaints.find(first).orElseThrow().number());
        long duplicate = at(
                MONDAY,
                "anna",
                () -> merges.merge(later, number, false).orThrow().from());
        assertThat(duplicate).isEqualTo(later);
        assertThat(follows.followers(first))
                .containsExactlyInAnyOrder(
                        people.person("kasia").id(), people.person("zofia").id());
        assertThat(people.as("zofia", () -> toDos.about(first)).toDos()).hasSize(1);
        at(MONDAY, "anna", () -> merges.undo(duplicate).orThrow());
        assertThat(follows.followers(first))
                .containsExactly(people.person("kasia").id());
        assertThat(follows.followers(later)).hasSize(2);
    }

    private Result<Long> tries(long id, String person, String text, LocalDate due) {
        return at(MONDAY, "anna", () -> toDos.add(id, people.person(person).id(), text, due));
    }

    private long add(long id, String person) {
        return tries(id, person, "Zadzwonić do serwisu", WEDNESDAY).orThrow();
    }

    private void move(long id, Status to, Instant at) {
        at(at, "anna", () -> handling.move(id, version(id), StatusChange.to(to)).orThrow());
    }

    private long recorded(String who) {
        return at(
                MONDAY,
                "anna",
                () -> complaints
                        .record(
                                Complaint101.facts(who).with(Fact.RECEIVED_AT, LocalDateTime.parse("2027-03-01T09:30")),
                                null,
                                true)
                        .orThrow()
                        .id());
    }

    private <T> T at(Instant when, String who, Supplier<T> does) {
        return clock.at(when, () -> people.as(who, does));
    }

    private int version(long id) {
        return db.sql("select version from complaint where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** What asks for somebody: to-dos and follows alone. */
    private List<String> open(long id) {
        return db.sql("""
                        select concat(a.type, ' ', p.login) from alert a join person p on p.id = a.recipient_id
                        where a.complaint_id = ? and a.done_at is null and a.type in ('TO_DO', 'FOLLOWED') order by a.id""").param(id).query(String.class).list();
    }
}
