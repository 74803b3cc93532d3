package eu.reklamacje.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.complaint.WaitingFor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlingTimeTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void waitsAreLeftOutAndEachSaysHowLongItTook() {
        var time = measure(
                "2026-03-02T10:00",
                "2026-03-06T12:00",
                wait("2026-03-03T12:00", "2026-03-04T12:00"),
                wait("2026-03-05T15:00", null));
        assertThat(time.gross()).isEqualTo(Duration.ofHours(6 + 8 + 8 + 8 + 4));
        assertThat(time.waits())
                .extracting(HandlingTime.Wait::open)
                .containsExactly(Duration.ofHours(8), Duration.ofHours(5));
        assertThat(time.net()).isEqualTo(Duration.ofHours(34 - 13));
        assertThat(time.day()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void whatLiesBeforeTheReceiptOrAfterTheOutcomeCountsForNothing() {
        var time = measure(
                "2026-03-03T08:00",
                "2026-03-03T16:00",
                wait("2026-03-02T08:00", "2026-03-03T10:00"),
                wait("2026-03-03T15:00", "2026-03-09T10:00"),
                wait("2026-03-10T08:00", null));
        assertThat(time.waits())
                .extracting(HandlingTime.Wait::open)
                .containsExactly(Duration.ofHours(2), Duration.ofHours(1), Duration.ZERO);
        assertThat(time.net()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void nightsAndWeekendsTakeNoTime() {
        assertThat(measure("2026-03-06T16:00", "2026-03-09T08:00").gross()).isZero();
    }

    private static HandlingTime measure(String received, String end, Waits.Interval... waits) {
        return HandlingTime.measure(
                TeamCalendar.plain("pl", WARSAW).officeTime(), at(received), at(end), List.of(waits));
    }

    private static Waits.Interval wait(String began, @Nullable String ended) {
        return new Waits.Interval(WaitingFor.CUSTOMER, "Zdjęcia", at(began), ended == null ? null : at(ended));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WARSAW).toInstant();
    }
}
