package eu.reklamacje.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.base.Result;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcsDaysTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
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
        assertThat(IcsDays.read(bytes(text.replace("\\n", "\r\n")), FIRST, LAST, WARSAW))
                .isEqualTo(Result.refused(reason));
    }

    @Test
    void anEndlessSeriesOfEveryDayIsRefusedAsTooMany() {
        assertThat(IcsDays.read(bytes(calendar("""
                        DTSTART;VALUE=DATE:20260101
                        RRULE:FREQ=DAILY
                        SUMMARY:Zawsze""")), FIRST, LAST, WARSAW))
                .isEqualTo(Result.refused("refused.calendar.many", 1000));
    }

    private static Map<LocalDate, String> read(String... events) {
        var names = new TreeMap<LocalDate, String>();
        IcsDays.read(bytes(calendar(events)), FIRST, LAST, WARSAW)
                .orThrow()
                .forEach((day, found) -> names.put(day, found.name()));
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<LocalDate, IcsDays.IcsDay> file(String name) throws IOException {
        return IcsDays.read(Files.readAllBytes(Path.of("src/test/resources/weather", name)), FIRST, LAST, WARSAW)
                .orThrow();
    }

    @Test
    void wholeDaysWrittenAsInstantsAndDaysWithoutLengthAreThoseDays() throws IOException {
        assertThat(file("B20.ics"))
                .containsOnlyKeys(
                        LocalDate.of(2026, 5, 8),
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 7, 3),
                        LocalDate.of(2026, 9, 4),
                        LocalDate.of(2026, 12, 23));
    }

    @Test
    void whatIsOnlyRememberedIsMarked() throws IOException {
        var days = file("B21.ics");
        assertThat(days).hasSize(6);
        assertThat(days.entrySet().stream()
                        .filter(day -> !day.getValue().observance())
                        .map(Map.Entry::getKey))
                .containsExactly(LocalDate.of(2026, 4, 6));
    }

    @Test
    void linesFoldedInsideALetterAreReadAndAnotherCharsetIsRefused() throws IOException {
        assertThat(file("B22.ics").get(LocalDate.of(2026, 6, 12)).name())
                .contains("Święto pracowników działu")
                .doesNotContain("\uFFFD");
        var file = calendar("DTSTART;VALUE=DATE:20260608\nSUMMARY:Święto").getBytes(Charset.forName("windows-1250"));
        assertThat(IcsDays.read(file, FIRST, LAST, WARSAW)).isEqualTo(Result.refused("refused.ics.charset"));
    }

    @Test
    void aSeriesLeavesOutWhatItExceptsAndFollowsWhatWasMoved() {
        assertThat(read("""
                        UID:1
                        DTSTART;VALUE=DATE:20260601
                        RRULE:FREQ=DAILY;COUNT=4
                        EXDATE;VALUE=DATE:20260602
                        SUMMARY:Remont""", """
                        UID:1
                        RECURRENCE-ID;VALUE=DATE:20260603
                        DTSTART;VALUE=DATE:20260610
                        SUMMARY:Remont przesunięty"""))
                .containsOnlyKeys(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 10));
    }

    private static String calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (var event : events)
            text.append("BEGIN:VEVENT\r\n").append(event.replace("\n", "\r\n")).append("\r\nEND:VEVENT\r\n");
        return text.append("END:VCALENDAR\r\n").toString();
    }
}
