package eu.reklamacje.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the holiday library against lists that were typed from the national laws; each file names its sources. */
class HolidaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"PL", "DE", "FR", "ES", "IT", "NL"})
    void weekdayHolidaysAreThoseOfTheLaw(String country) throws IOException {
        var law = Files.readAllLines(Path.of("src/test/resources/holidays/" + country + ".csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> LocalDate.parse(line.substring(0, 10)))
                .filter(HolidaysTest::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
        var known = Stream.iterate(LocalDate.of(2024, 1, 1), day -> day.getYear() <= 2035, day -> day.plusDays(1))
                .filter(HolidaysTest::isWeekday)
                .filter(day -> Holidays.isHoliday(country.toLowerCase(java.util.Locale.ROOT), day))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(law).hasSizeGreaterThan(60);
        assertThat(known).isEqualTo(law);
    }

    @ParameterizedTest
    @CsvSource({"pl", "de", "fr", "es", "it", "nl"})
    void everyHolidayHasANameInEveryLanguage(String country) throws IOException {
        for (var language : List.of("pl", "en", "de")) {
            var texts = Files.readString(Path.of("src/main/resources/texts/messages_" + language + ".properties"));
            for (var calendar : Holidays.regions(country)) {
                Stream.iterate(LocalDate.of(2024, 1, 1), day -> day.getYear() <= 2035, day -> day.plusDays(1))
                        .flatMap(day -> Holidays.name(calendar, day).stream())
                        .distinct()
                        .forEach(name -> assertThat(texts).as(calendar).contains("\nholiday." + name + " = "));
            }
        }
    }

    @Test
    void knowsRegionsAndRefusesWhatDoesNotExist() {
        assertThat(Holidays.isKnown("de-by")).isTrue();
        assertThat(Holidays.isKnown("pl")).isTrue();
        assertThat(Holidays.isKnown("de-xx")).isFalse();
        assertThat(Holidays.isKnown("atlantis")).isFalse();
        assertThat(Holidays.isHoliday("de-by", LocalDate.of(2026, 1, 6))).isTrue();
        assertThat(Holidays.isHoliday("de", LocalDate.of(2026, 1, 6))).isFalse();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
