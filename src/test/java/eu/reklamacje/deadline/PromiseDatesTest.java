package eu.reklamacje.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.calendar.TeamCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** P3, P4, P6 and "What a promise can be". */
class PromiseDatesTest {

    private static final TeamCalendar POLAND = TeamCalendar.plain("pl", ZoneId.of("Europe/Warsaw"));
    private static final PolicyVersion POLICY = new PolicyVersion(1, 7, 14, 30, 3);
    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aNewComplaintHasThreeOpenPromisesOfWhichTheSecondIsProvisional() {
        var promises = promises(null, null, null, false);
        assertThat(promises)
                .extracting(Promise::due)
                .containsExactly(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 14));
        assertThat(promises).extracting(Promise::state).containsOnly(State.OPEN);
        assertThat(promises).extracting(Promise::provisional).containsExactly(false, true, false);
    }

    @Test
    void theAcknowledgementIsKeptUntilTheEndOfItsDayInTheOfficesZone() {
        assertThat(promises("2026-03-11T22:59:59Z", null, null, false)
                        .getFirst()
                        .state())
                .isEqualTo(State.KEPT);
        assertThat(promises("2026-03-11T23:00:00Z", null, null, false)
                        .getFirst()
                        .state())
                .isEqualTo(State.KEPT_LATE);
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
                .containsExactly(State.KEPT, State.DROPPED, State.KEPT);
        assertThat(promises("2026-03-04T10:00:00Z", "2026-03-10T10:00:00Z", "2026-03-12T10:00:00Z", false))
                .extracting(Promise::state)
                .containsExactly(State.KEPT, State.KEPT, State.KEPT);
        assertThat(promises("2026-03-04T10:00:00Z", "2026-03-13T10:00:00Z", "2026-03-12T10:00:00Z", false)
                        .get(1)
                        .state())
                .isEqualTo(State.DROPPED);
    }

    @Test
    void whatIsNoComplaintHasNothingOpenButWhatWasKeptStaysKept() {
        assertThat(promises("2026-03-04T10:00:00Z", null, null, true))
                .extracting(Promise::state)
                .containsExactly(State.KEPT, State.DROPPED, State.DROPPED);
    }

    @Test
    void anOpenPromiseIsOverdueFromTheDayAfter() {
        var promise = promises(null, null, null, false).getFirst();
        assertThat(promise.on(LocalDate.of(2026, 3, 11)).state()).isEqualTo(State.OPEN);
        assertThat(promise.on(LocalDate.of(2026, 3, 12)).state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void aNewDateStandsBesideTheFirstWhichItsLetterMayComeTooLateFor() {
        var inTime = extended("2026-04-14T21:59:59Z", null);
        assertThat(inTime.due()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(inTime.first()).isEqualTo(new Promise.First(LocalDate.of(2026, 4, 14), false));
        assertThat(inTime.on(LocalDate.of(2026, 4, 20)).state()).isEqualTo(State.OPEN);
        assertThat(inTime.on(LocalDate.of(2026, 5, 6)).state()).isEqualTo(State.OVERDUE);
        var late = extended("2026-04-14T22:00:00Z", "2026-05-05T10:00:00Z");
        assertThat(late.first()).isEqualTo(new Promise.First(LocalDate.of(2026, 4, 14), true));
        assertThat(late.state()).as("the new one").isEqualTo(State.KEPT);
    }

    private static Promise extended(String letter, @Nullable String resolved) {
        var moved = new Deeds.Extended(LocalDate.of(2026, 5, 5), Instant.parse(letter));
        return PromiseDates.of(new Deeds(RECEIVED, null, null, instant(resolved), moved, false), POLICY, POLAND)
                .getLast();
    }

    private static List<Promise> promises(
            @Nullable String acknowledged, @Nullable String progress, @Nullable String resolved, boolean ended) {
        return PromiseDates.of(
                new Deeds(RECEIVED, instant(acknowledged), instant(progress), instant(resolved), null, ended),
                POLICY,
                POLAND);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
