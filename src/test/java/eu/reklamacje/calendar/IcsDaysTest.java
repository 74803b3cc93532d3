package eu.reklamacje.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.base.Result;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcsDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    @Test
    void takesSingleDaysLongerOnesAndSeries() {
        var days = read("""
                DTSTART;VALUE=DATE:20260608
                SUMMARY:Urodziny firmy\\, 20 lat""", """
                DTSTART;VALUE=DATE:20261228
                DTEND;VALUE=DATE:20270101
                SUMMARY:Przerwa świąteczna""", """
                DTSTART;VALUE=DATE:20200214
                RRULE:FREQ=YEARLY
                SUMMARY:Dzień załogi""", """
                DTSTART;TZID=Europe/Warsaw:20260701T090000
                DTEND;TZID=Europe/Warsaw:20260701T150000""");
        assertThat(days)
                .containsEntry(LocalDate.of(2026, 6, 8), "Urodziny firmy, 20 lat")
                .containsEntry(LocalDate.of(2026, 12, 28), "Przerwa świąteczna")
                .containsEntry(LocalDate.of(2026, 12, 31), "Przerwa świąteczna")
                .containsEntry(LocalDate.of(2026, 2, 14), "Dzień załogi")
                .containsEntry(LocalDate.of(2028, 2, 14), "Dzień załogi")
                .hasSize(1 + 4 + 3 + 1)
                .doesNotContainKey(LocalDate.of(2027, 1, 1));
    }

    @Test
    void anEndAtMidnightIsTheDayBeforeALengthCountsAndWhatIsCancelledDoesNot() {
        var days = read("""
                DTSTART;TZID=Europe/Warsaw:20260701T220000
                DTEND;TZID=Europe/Warsaw:20260702T000000
                SUMMARY:Wieczór""", """
                DTSTART;VALUE=DATE:20260803
                DURATION:P3D
                SUMMARY:Remont""", """
                DTSTART;VALUE=DATE:20260901
                STATUS:CANCELLED
                SUMMARY:Odwołane""");
        assertThat(days)
                .containsOnlyKeys(
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 8, 3),
                        LocalDate.of(2026, 8, 4),
                        LocalDate.of(2026, 8, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to nie jest kalendarz                    | refused.ics
            ''                                       | refused.ics
            BEGIN:VCALENDAR\\nEND:VCALENDAR          | refused.ics.empty
            """)
    void refusesWhatIsNoCalendarOrHasNoDays(String text, String reason) {
        assertThat(IcsDays.read(text.replace("\\n", "\r\n"), FIRST, LAST)).isEqualTo(Result.refused(reason));
    }

    @Test
    void anEndlessSeriesOfEveryDayIsRefusedAsTooMany() {
        assertThat(IcsDays.read(calendar("""
                        DTSTART;VALUE=DATE:20260101
                        RRULE:FREQ=DAILY
                        SUMMARY:Zawsze"""), FIRST, LAST)).isEqualTo(Result.refused("refused.calendar.many", 1000));
    }

    private static Map<LocalDate, String> read(String... events) {
        return IcsDays.read(calendar(events), FIRST, LAST).orThrow();
    }

    private static String calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (var event : events)
            text.append("BEGIN:VEVENT\r\n").append(event.replace("\n", "\r\n")).append("\r\nEND:VEVENT\r\n");
        return text.append("END:VCALENDAR\r\n").toString();
    }
}
