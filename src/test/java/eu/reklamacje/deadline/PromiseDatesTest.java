package eu.reklamacje.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.calendar.Counting;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.OfficeHours;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.Term;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P3, P4, P6 and "What a promise can be". */
class PromiseDatesTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final TeamCalendars.Version POLAND = version(1, TeamCalendar.plain("pl", WARSAW));
    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aNewComplaintHasThreeOpenPromisesOfWhichTheSecondIsProvisional() {
        var promises = promises(null, null, null, false);
        assertThat(promises)
                .extracting(Promise::due)
                .containsExactly(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 14));
        assertThat(promises).extracting(Promise::state).containsOnly(PromiseState.OPEN);
        assertThat(promises).extracting(Promise::provisional).containsExactly(false, true, false);
    }

    @Test
    void theAcknowledgementIsKeptUntilTheEndOfItsDayInTheOfficesZone() {
        assertThat(promises("2026-03-11T22:59:59Z", null, null, false)
                        .getFirst()
                        .state())
                .isEqualTo(PromiseState.KEPT);
        assertThat(promises("2026-03-11T23:00:00Z", null, null, false)
                        .getFirst()
                        .state())
                .isEqualTo(PromiseState.KEPT_LATE);
    }

    @Test
    void progressCountsFromTheAcknowledgementAsMade() {
        var progress = promises("2026-03-04T10:00:00Z", null, null, false).get(1);
        assertThat(progress.due()).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(progress.provisional()).isFalse();
    }

    @Test
    void resolvingFirstDropsTheProgressAndNeedsNoAcknowledgementAnyMore() {
        assertThat(promises(null, null, "2026-03-05T10:00:00Z", false))
                .extracting(Promise::state)
                .containsExactly(PromiseState.KEPT, PromiseState.DROPPED, PromiseState.KEPT);
        assertThat(promises("2026-03-04T10:00:00Z", "2026-03-10T10:00:00Z", "2026-03-12T10:00:00Z", false))
                .extracting(Promise::state)
                .containsExactly(PromiseState.KEPT, PromiseState.KEPT, PromiseState.KEPT);
        assertThat(promises("2026-03-04T10:00:00Z", "2026-03-13T10:00:00Z", "2026-03-12T10:00:00Z", false)
                        .get(1)
                        .state())
                .isEqualTo(PromiseState.DROPPED);
    }

    @Test
    void whatIsNoComplaintHasNothingOpenButWhatWasKeptStaysKept() {
        assertThat(promises("2026-03-04T10:00:00Z", null, null, true))
                .extracting(Promise::state)
                .containsExactly(PromiseState.KEPT, PromiseState.DROPPED, PromiseState.DROPPED);
    }

    @Test
    void anOpenPromiseIsOverdueFromTheDayAfter() {
        var promise = promises(null, null, null, false).getFirst();
        assertThat(promise.on(LocalDate.of(2026, 3, 11)).state()).isEqualTo(PromiseState.OPEN);
        assertThat(promise.on(LocalDate.of(2026, 3, 12)).state()).isEqualTo(PromiseState.OVERDUE);
    }

    @Test
    void aNewDateStandsBesideTheFirstWhichItsLetterMayComeTooLateFor() {
        var inTime = extended("2026-04-14T21:59:59Z", null);
        assertThat(inTime.due()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(inTime.first()).isEqualTo(new Promise.First(LocalDate.of(2026, 4, 14), false));
        assertThat(inTime.on(LocalDate.of(2026, 4, 20)).state()).isEqualTo(PromiseState.OPEN);
        assertThat(inTime.on(LocalDate.of(2026, 5, 6)).state()).isEqualTo(PromiseState.OVERDUE);
        var late = extended("2026-04-14T22:00:00Z", "2026-05-05T10:00:00Z");
        assertThat(late.first()).isEqualTo(new Promise.First(LocalDate.of(2026, 4, 14), true));
        assertThat(late.state()).as("the new one").isEqualTo(PromiseState.KEPT);
    }

    @Test
    void aDateStandsUntilWhatItWasCountedFromIsAnotherDay() {
        var holiday = LocalDate.of(2026, 3, 9);
        var later = version(
                2, new TeamCalendar("pl", WARSAW, OfficeHours.USUAL, Map.of(holiday, new OfficeDay(true, "Żałoba"))));
        var received = Deeds.received(RECEIVED, RECEIVED);
        var before = PromiseDates.of(received, Policy.PUBLISHED, POLAND, Map.of());
        var known = before.stream()
                .collect(Collectors.toMap(dated -> dated.promise().rule(), PromiseDates.Dated::counted));
        assertThat(PromiseDates.of(received, Policy.PUBLISHED, later, known))
                .as("a changed calendar alone moves nothing")
                .isEqualTo(before);
        var acknowledged = received.and(deed(ContactPurpose.ACKNOWLEDGEMENT, "2026-03-05T10:00:00Z"));
        assertThat(due(PromiseDates.of(acknowledged, Policy.PUBLISHED, later, known)))
                .as("what begins anew is counted by the new one")
                .containsExactly(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 26), LocalDate.of(2026, 4, 14));
        assertThat(due(PromiseDates.of(received, Policy.PUBLISHED, later, Map.of())))
                .containsExactly(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 15));
    }

    @Test
    void whatStartsAndWhatKeepsAPromiseIsThePolicys() {
        var policy = new Policy(
                new Term(2, Term.Start.RECORDING, Term.Keeper.ANY_CONTACT),
                new Term(3, Term.Start.RECEIPT, Term.Keeper.IN_WRITING),
                new Term(5, Term.Start.RECEIPT, Term.Keeper.IN_WRITING),
                0,
                30,
                new Counting(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), true),
                Policy.PUBLISHED.ladder(),
                Policy.PUBLISHED.extensions());
        var recorded = Instant.parse("2026-03-06T09:00:00Z");
        var deeds = Deeds.received(RECEIVED, recorded);
        assertThat(due(PromiseDates.of(deeds, policy, POLAND, Map.of())))
                .as("Friday and Saturday; Monday to Wednesday; Monday to Friday")
                .containsExactly(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 6));
        var called = deeds.and(new Deeds.Deed(ContactPurpose.PROGRESS, Instant.parse("2026-03-03T09:00:00Z"), false))
                .and(new Deeds.Deed(ContactPurpose.OTHER, Instant.parse("2026-03-02T12:00:00Z"), true));
        assertThat(PromiseDates.of(called, policy, POLAND, Map.of()))
                .extracting(dated -> dated.promise().state())
                .as("any contact keeps P3, a call keeps no P4 that wants writing")
                .containsExactly(PromiseState.KEPT, PromiseState.OPEN, PromiseState.OPEN);
        var written = called.and(deed(ContactPurpose.PROGRESS, "2026-03-04T09:00:00Z"));
        assertThat(PromiseDates.of(written, policy, POLAND, Map.of())
                        .get(1)
                        .promise()
                        .state())
                .isEqualTo(PromiseState.KEPT);
    }

    @Test
    void newsAtRegularIntervalsAreOwedFromEachWordToTheNextUntilTheOutcome() {
        var published = Policy.PUBLISHED;
        var policy = new Policy(
                published.acknowledge(),
                published.progress(),
                published.resolve(),
                5,
                30,
                published.counting(),
                published.ladder(),
                published.extensions());
        var deeds =
                Deeds.received(RECEIVED, RECEIVED).and(deed(ContactPurpose.ACKNOWLEDGEMENT, "2026-03-03T10:00:00Z"));
        assertThat(PromiseDates.of(deeds, policy, POLAND, Map.of())).hasSize(3);
        var told = deeds.and(deed(ContactPurpose.PROGRESS, "2026-03-10T10:00:00Z"));
        assertThat(PromiseDates.of(told, policy, POLAND, Map.of()).getLast().promise())
                .isEqualTo(Promise.open(Rule.FURTHER_PROGRESS, LocalDate.of(2026, 3, 17), false));
        var again = told.and(deed(ContactPurpose.PROGRESS, "2026-03-16T10:00:00Z"));
        assertThat(PromiseDates.of(again, policy, POLAND, Map.of())
                        .getLast()
                        .promise()
                        .due())
                .isEqualTo(LocalDate.of(2026, 3, 23));
        var over = again.and(deed(ContactPurpose.OUTCOME, "2026-03-18T10:00:00Z"));
        assertThat(PromiseDates.of(over, policy, POLAND, Map.of())
                        .getLast()
                        .promise()
                        .state())
                .isEqualTo(PromiseState.DROPPED);
    }

    @Test
    void anEscalationIsOwedAnAnswerInWritingFromItsDayOn() {
        var published = Policy.PUBLISHED;
        var policy = new Policy(
                published.acknowledge(),
                published.progress(),
                published.resolve(),
                0,
                30,
                published.counting(),
                published.ladder(),
                published.extensions());
        var first = Deeds.received(RECEIVED, RECEIVED).and(deed(ContactPurpose.OUTCOME, "2026-03-09T10:00:00Z"));
        assertThat(promises(first, policy)).hasSize(3);
        var escalated = new Deeds(RECEIVED, RECEIVED, first.done(), null, Instant.parse("2026-03-11T10:00:00Z"), false);
        assertThat(promises(escalated, policy).getLast())
                .isEqualTo(Promise.open(Rule.REVIEW, LocalDate.of(2026, 4, 23), false));
        var called = new Deeds.Deed(ContactPurpose.OUTCOME, Instant.parse("2026-03-20T10:00:00Z"), false);
        assertThat(promises(escalated.and(called), policy).getLast().state())
                .as("a call is no answer")
                .isEqualTo(PromiseState.OPEN);
        assertThat(promises(escalated.and(deed(ContactPurpose.OUTCOME, "2026-03-20T10:00:00Z")), policy)
                        .getLast()
                        .state())
                .isEqualTo(PromiseState.KEPT);
        assertThat(promises(escalated))
                .as("the published policy states no limit")
                .hasSize(3);
    }

    @Test
    void aWordOnProgressBeforeTheAcknowledgementKeepsNothing() {
        var early = Deeds.received(RECEIVED, RECEIVED)
                .and(deed(ContactPurpose.PROGRESS, "2026-03-03T10:00:00Z"))
                .and(deed(ContactPurpose.ACKNOWLEDGEMENT, "2026-03-04T10:00:00Z"));
        assertThat(promises(early).get(1).state()).isEqualTo(PromiseState.OPEN);
        var same = early.and(deed(ContactPurpose.PROGRESS, "2026-03-04T10:00:00Z"));
        assertThat(promises(same).get(1).state()).as("in one letter").isEqualTo(PromiseState.KEPT);
    }

    /** Where any contact keeps P4, the acknowledgement itself is none; where P4 counts from the receipt, it asks for none. */
    @Test
    void anyContactAfterTheAcknowledgementKeepsProgressWhereThePolicySaysSo() {
        var acknowledged =
                Deeds.received(RECEIVED, RECEIVED).and(deed(ContactPurpose.ACKNOWLEDGEMENT, "2026-03-04T10:00:00Z"));
        var chained = progress(Term.Start.ACKNOWLEDGEMENT);
        assertThat(second(acknowledged, chained)).isEqualTo(PromiseState.OPEN);
        assertThat(second(acknowledged.and(deed(ContactPurpose.OTHER, "2026-03-04T10:00:01Z")), chained))
                .isEqualTo(PromiseState.KEPT);
        var unacknowledged = Deeds.received(RECEIVED, RECEIVED).and(deed(ContactPurpose.OTHER, "2026-03-03T10:00:00Z"));
        assertThat(second(unacknowledged, chained)).isEqualTo(PromiseState.OPEN);
        assertThat(second(unacknowledged, progress(Term.Start.RECEIPT))).isEqualTo(PromiseState.KEPT);
    }

    private static PromiseState second(Deeds deeds, Policy policy) {
        return PromiseDates.of(deeds, policy, POLAND, Map.of()).get(1).promise().state();
    }

    private static Policy progress(Term.Start start) {
        var published = Policy.PUBLISHED;
        return new Policy(
                published.acknowledge(),
                new Term(14, start, Term.Keeper.ANY_CONTACT),
                published.resolve(),
                0,
                30,
                published.counting(),
                published.ladder(),
                published.extensions());
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, RECEIPT, RECEIPT",
        "RESOLVE, RECORDING, RECORDING",
        "PROGRESS, ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_DUE",
        "FURTHER_PROGRESS, RECEIPT, PROGRESS",
        "REVIEW, RECEIPT, ESCALATION"
    })
    void anExplanationSaysWhatADateCountsFrom(Rule rule, Term.Start start, Explanation.Event event) {
        var term = new Term(5, start, Term.Keeper.ITS_OWN);
        var published = Policy.PUBLISHED;
        var policy =
                new Policy(term, term, term, 0, 30, published.counting(), published.ladder(), published.extensions());
        var deeds = Deeds.received(RECEIVED, RECEIVED);
        assertThat(PromiseDates.event(rule, deeds, policy)).isEqualTo(event);
        if (event == Explanation.Event.ACKNOWLEDGEMENT_DUE)
            assertThat(PromiseDates.event(
                            rule, deeds.and(deed(ContactPurpose.ACKNOWLEDGEMENT, "2026-03-04T10:00:00Z")), policy))
                    .isEqualTo(Explanation.Event.ACKNOWLEDGEMENT);
    }

    @Test
    void aCorrectedReceiptMovesWhatCountsFromIt() {
        var deeds = Deeds.received(RECEIVED, RECEIVED).receivedAt(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(promises(deeds).getFirst().due()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void theWatcherLooksAfterFirmOpenPromisesOnly() {
        assertThat(promises(null, null, null, false))
                .extracting(Promise::isWatched)
                .containsExactly(true, false, true);
        assertThat(promises("2026-03-04T10:00:00Z", null, "2026-03-05T10:00:00Z", false))
                .extracting(Promise::isWatched)
                .containsOnly(false);
    }

    private static List<LocalDate> due(List<PromiseDates.Dated> dates) {
        return dates.stream().map(dated -> dated.promise().due()).toList();
    }

    private static Promise extended(String letter, @Nullable String resolved) {
        var moved = new Deeds.Extended(LocalDate.of(2026, 5, 5), Instant.parse(letter));
        var done = resolved == null ? List.<Deeds.Deed>of() : List.of(deed(ContactPurpose.OUTCOME, resolved));
        return promises(new Deeds(RECEIVED, RECEIVED, done, moved, null, false)).getLast();
    }

    private static List<Promise> promises(
            @Nullable String acknowledged, @Nullable String progress, @Nullable String resolved, boolean ended) {
        var done = new ArrayList<Deeds.Deed>();
        if (acknowledged != null) done.add(deed(ContactPurpose.ACKNOWLEDGEMENT, acknowledged));
        if (progress != null) done.add(deed(ContactPurpose.PROGRESS, progress));
        if (resolved != null) done.add(deed(ContactPurpose.OUTCOME, resolved));
        return promises(new Deeds(RECEIVED, RECEIVED, done, null, null, ended));
    }

    private static List<Promise> promises(Deeds deeds) {
        return promises(deeds, Policy.PUBLISHED);
    }

    private static List<Promise> promises(Deeds deeds, Policy policy) {
        return PromiseDates.of(deeds, policy, POLAND, Map.of()).stream()
                .map(PromiseDates.Dated::promise)
                .toList();
    }

    private static Deeds.Deed deed(ContactPurpose meaning, String at) {
        return new Deeds.Deed(meaning, Instant.parse(at), true);
    }

    private static TeamCalendars.Version version(long id, TeamCalendar calendar) {
        return new TeamCalendars.Version(id, 1, calendar, null, Instant.EPOCH, null);
    }
}
