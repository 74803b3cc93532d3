package eu.reklamacje.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Cases;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office is open from 8 to 16 on its working days, in Warsaw. */
class OfficeTimeTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final OfficeTime OFFICE = TeamCalendar.plain("pl", WARSAW).officeTime();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # asked at,          open from
            2026-03-10T07:59:59, 2026-03-10T08:00
            2026-03-10T08:00,    2026-03-10T08:00
            2026-03-10T12:30,    2026-03-10T12:30
            2026-03-10T15:59:59, 2026-03-10T15:59:59
            2026-03-10T16:00,    2026-03-11T08:00
            2026-03-13T17:00,    2026-03-16T08:00
            2026-03-14T12:00,    2026-03-16T08:00
            2026-04-03T16:00,    2026-04-07T08:00
            2026-12-23T20:00,    2026-12-28T08:00
            """)
    void isOpenFrom(LocalDateTime asked, LocalDateTime opens) {
        assertThat(OFFICE.openFrom(at(asked))).isEqualTo(at(opens));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # since,          hours, comes to
            2026-03-10T09:00,     4, 2026-03-10T13:00
            2026-03-10T12:00,     4, 2026-03-10T16:00
            2026-03-10T12:01,     4, 2026-03-11T08:01
            2026-03-10T00:00,     4, 2026-03-10T12:00
            2026-03-13T15:00,     4, 2026-03-16T11:00
            2026-03-13T15:00,    20, 2026-03-18T11:00
            2026-03-10T08:00,     0, 2026-03-10T08:00
            2026-03-10T20:00,     0, 2026-03-11T08:00
            # the nights on which clocks change: the office has eight hours all the same
            2026-03-27T15:00,     4, 2026-03-30T11:00
            2026-10-23T15:00,     4, 2026-10-26T11:00
            """)
    void afterSoManyHours(LocalDateTime since, int hours, LocalDateTime comes) {
        assertThat(OFFICE.after(at(since), Duration.ofHours(hours))).isEqualTo(at(comes));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-10T09:00, 2026-03-10T11:30, PT2H30M
            2026-03-10T07:00, 2026-03-10T18:00, PT8H
            2026-03-13T15:00, 2026-03-16T09:00, PT2H
            2026-03-14T00:00, 2026-03-15T23:00, PT0S
            2026-03-10T11:30, 2026-03-10T09:00, PT0S
            2026-03-27T08:00, 2026-03-30T16:00, PT16H
            """)
    void betweenTwoInstants(LocalDateTime from, LocalDateTime to, Duration open) {
        assertThat(OFFICE.between(at(from), at(to))).isEqualTo(open);
    }

    /** A night on which the office works while the clock is changed: an hour is an hour. */
    @Test
    void anHourIsAnHourInTheNightsOnWhichClocksChange() {
        var night = new TeamCalendar("pl", WARSAW, new OfficeHours(LocalTime.of(1, 0), LocalTime.of(5, 0)), Map.of())
                .officeTime(new Counting(EnumSet.allOf(DayOfWeek.class), false));
        var spring = LocalDateTime.parse("2026-03-29T00:00");
        var autumn = LocalDateTime.parse("2026-10-25T00:00");
        assertThat(night.between(at(spring), at(spring.plusDays(1)))).isEqualTo(Duration.ofHours(3));
        assertThat(night.between(at(autumn), at(autumn.plusDays(1)))).isEqualTo(Duration.ofHours(5));
        assertThat(night.after(at(spring), Duration.ofHours(3))).isEqualTo(at(spring.plusHours(5)));
    }

    @Test
    void whatComesAfterSoLongIsSoLongAway() {
        Cases.check(random -> {
            var start = instant(random);
            var open = Duration.ofMinutes(1 + random.nextInt(3000));
            var end = OFFICE.after(start, open);
            assertThat(OFFICE.between(start, end)).isEqualTo(open);
            assertThat(OFFICE.after(start.plusSeconds(60), open)).isAfterOrEqualTo(end);
            var local = LocalDateTime.ofInstant(end, WARSAW);
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(16, 0));
        });
    }

    private static Instant instant(Random random) {
        return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(5_000_000));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WARSAW).toInstant();
    }
}
