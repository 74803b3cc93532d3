package eu.reklamacje.alert.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.alert.Alert;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Access;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wednesday, 11 March 2026; the office closes at 16:00. */
@IntegrationTest
class BellWordsTest {

    @Autowired
    BellWords words;

    @Autowired
    TestPeople people;

    @Autowired
    TravelClock clock;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # due        | now in Warsaw    | step | language | told
            2026-03-11   | 2026-03-11T09:00 | 0    | pl       | Rozpatrzenie: zostało 7 godzin
            2026-03-11   | 2026-03-11T14:00 | 0    | pl       | Rozpatrzenie: zostały 2 godziny
            2026-03-11   | 2026-03-11T14:59 | 0    | pl       | Rozpatrzenie: została 1 godzina
            2026-03-11   | 2026-03-11T15:30 | 0    | en       | Resolution: 30 minutes left
            2026-03-11   | 2026-03-11T17:00 | 0    | en       | Resolution: due today
            2026-03-13   | 2026-03-11T09:00 | 0    | de       | Entscheidung: noch 2 Arbeitstage
            2026-03-09   | 2026-03-11T09:00 | 0    | en       | Resolution: 2 working days overdue
            2026-03-09   | 2026-03-11T09:00 | 1    | en       | Resolution: 2 working days overdue – not yet seen by anybody
            """)
    void sayHowLongThereIsLeft(LocalDate due, String now, int step, String language, String told) {
        var access = new Access(people.person("anna").teams().iterator().next(), null, false);
        var alert = new Alert(
                1,
                new Alert.About(1, "R-2026-000001", "Jan Kowalski", access),
                Alert.Type.DUE_SOON,
                "RESOLVE",
                null,
                due,
                Instant.parse("2026-03-10T08:00:00Z"),
                true,
                false,
                step);
        var at = Instant.parse(now + ":00+01:00");
        assertThat(clock.at(at, () -> words.of(alert, Locale.of(language)))).isEqualTo(told);
    }
}
