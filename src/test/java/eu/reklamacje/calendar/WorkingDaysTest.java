package eu.reklamacje.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.reklamacje.Cases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final List<String> CALENDARS = List.of("pl", "de", "de-by", "fr", "es", "it", "nl");
    private static final TeamCalendar POLAND = calendar("pl");

    private static TeamCalendar calendar(String code) {
        return TeamCalendar.plain(code, ZoneId.of("Europe/Warsaw"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # instant of the event,   days, falls due on
            2026-03-02T09:00:00Z,        7, 2026-03-11
            2026-03-02T09:00:00Z,       30, 2026-04-14
            2026-03-01T23:30:00Z,        7, 2026-03-11
            2024-12-20T11:00:00Z,        7, 2025-01-03
            2025-12-19T15:55:00Z,        7, 2026-01-05
            2026-05-02T21:50:00Z,        7, 2026-05-12
            2026-05-27T10:00:00Z,        7, 2026-06-08
            2027-04-30T10:00:00Z,        7, 2027-05-12
            2026-03-11T08:00:00Z,       14, 2026-03-31
            # the nights on which clocks change: the hour that is left out, and the one that comes twice
            2026-03-28T22:59:59Z,        7, 2026-04-08
            2026-03-29T00:59:59Z,        7, 2026-04-08
            2026-03-29T22:00:00Z,        7, 2026-04-09
            2026-10-24T22:00:00Z,        7, 2026-11-03
            2026-10-25T00:30:00Z,        7, 2026-11-03
            2026-10-25T01:30:00Z,        7, 2026-11-03
            2026-10-25T22:59:59Z,        7, 2026-11-03
            2026-10-25T23:00:00Z,        7, 2026-11-04
            """)
    void countsTheWorkedExamplesOfThePolicy(Instant event, int days, LocalDate due) {
        assertThat(POLAND.days().after(POLAND.date(event), days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-11, 2",
        "2026-03-11, 2026-03-11, 0",
        "2026-03-12, 2026-03-11, -1",
        "2026-03-16, 2026-03-11, -3",
        "2026-03-14, 2026-03-13, 0",
        "2026-04-03, 2026-04-07, 1"
    })
    void saysHowManyWorkingDaysAreLeft(LocalDate today, LocalDate due, int left) {
        assertThat(POLAND.days().left(today, due)).isEqualTo(left);
    }

    @Test
    void countingBackComesToTheStartWhereThatIsAWorkingDay() {
        Cases.check(random -> {
            var days = calendar(random).days();
            var start = date(random);
            int count = 1 + random.nextInt(60);
            var due = days.after(start, count);
            assertThat(days.isWorking(due)).isTrue();
            assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(days.left(start, due)).isEqualTo(count);
            if (days.isWorking(start)) assertThat(days.before(due, count)).isEqualTo(start);
        });
    }

    @Test
    void aLaterStartNeverFallsDueEarlier() {
        Cases.check(random -> {
            var days = calendar(random).days();
            var start = date(random);
            int count = 1 + random.nextInt(60);
            assertThat(days.after(start.plusDays(1 + random.nextInt(5)), count))
                    .isAfterOrEqualTo(days.after(start, count));
            assertThat(days.after(start, count + 1)).isAfter(days.after(start, count));
        });
    }

    /** The explanation is the date: its last day is the due date, it counts exactly n days, and no free one among them. */
    @Test
    void theStepsExplainTheDate() {
        Cases.check(random -> {
            var calendar = calendar(random);
            var start = date(random);
            int count = 1 + random.nextInt(60);
            var steps = calendar.days().steps(start, count);
            assertThat(steps.getLast().day().date()).isEqualTo(calendar.days().after(start, count));
            assertThat(steps.getLast().number()).isEqualTo(count);
            assertThat(steps.getFirst().day().date()).isEqualTo(start.plusDays(1));
            assertThat(steps.stream().filter(Step::isCounted)).hasSize(count);
            for (int index = 1; index < steps.size(); index++)
                assertThat(steps.get(index).day().date())
                        .isEqualTo(steps.get(index - 1).day().date().plusDays(1));
            for (var step : steps) {
                var date = step.day().date();
                boolean free = date.getDayOfWeek().getValue() > 5 || Holidays.isHoliday(calendar.region(), date);
                assertThat(step.isCounted()).as(date.toString()).isNotEqualTo(free);
            }
        });
    }

    @Test
    void everySkippedDaySaysWhy() {
        var office = office(Map.of(LocalDate.of(2026, 4, 3), new OfficeDay(true, "Urodziny firmy")));
        assertThat(office.days().steps(LocalDate.of(2026, 4, 2), 1))
                .extracting(step -> step.day().kind() + " " + step.day().name())
                .containsExactly(
                        "OFFICE_DAY Urodziny firmy", "WEEKEND ", "WEEKEND ", "HOLIDAY EASTER_MONDAY", "WORKING ");
    }

    @Test
    void theServersOwnZoneChangesNothing() {
        var before = TimeZone.getDefault();
        try {
            Cases.check(random -> {
                var instant = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(300_000_000));
                int count = 1 + random.nextInt(40);
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                var east = POLAND.days().after(POLAND.date(instant), count);
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
                assertThat(POLAND.days().after(POLAND.date(instant), count)).isEqualTo(east);
            });
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theOfficesOwnDaysAreFreeAndStruckHolidaysAreWorked() {
        var friday = LocalDate.of(2026, 3, 6);
        var easterMonday = LocalDate.of(2026, 4, 6);
        var office = office(Map.of(
                        friday, new OfficeDay(true, "Urodziny firmy"), easterMonday, new OfficeDay(false, "Dyżur")))
                .days();
        assertThat(office.isWorking(friday)).isFalse();
        assertThat(office.isWorking(easterMonday)).isTrue();
        assertThat(office.after(LocalDate.of(2026, 3, 5), 1)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void aCalendarThatNeverWorksIsRefusedAndALongBreakIsNot() {
        var never = new WorkingDays(date -> Day.of(date, DayKind.OFFICE_DAY), false);
        var start = LocalDate.of(2026, 3, 5);
        assertThatIllegalStateException().isThrownBy(() -> never.due(start, 1));
        assertThatIllegalStateException().isThrownBy(() -> never.before(start, 1));
        var back = start.plusDays(390);
        var broken = new WorkingDays(
                date -> Day.of(date, date.equals(back) || date.equals(start) ? DayKind.WORKING : DayKind.OFFICE_DAY),
                false);
        assertThat(broken.due(start, 1)).isEqualTo(back);
        assertThat(broken.before(back, 1)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void noDaysAreNoNumberOfWorkingDays(int days) {
        var start = LocalDate.of(2026, 3, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> POLAND.days().due(start, days));
        assertThatIllegalArgumentException().isThrownBy(() -> POLAND.days().before(start, days));
    }

    @Test
    void aDayIsWhatItIsAndSaysWhy() {
        assertThat(POLAND.day(LocalDate.of(2026, 4, 6)))
                .isEqualTo(new Day(LocalDate.of(2026, 4, 6), DayKind.HOLIDAY, "EASTER_MONDAY"));
        assertThat(POLAND.day(LocalDate.of(2026, 4, 7)).isWorking()).isTrue();
    }

    private static TeamCalendar office(Map<LocalDate, OfficeDay> own) {
        return new TeamCalendar("pl", ZoneId.of("Europe/Warsaw"), OfficeHours.USUAL, own);
    }

    private static TeamCalendar calendar(Random random) {
        return calendar(CALENDARS.get(random.nextInt(CALENDARS.size())));
    }

    private static LocalDate date(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4380));
    }
}
