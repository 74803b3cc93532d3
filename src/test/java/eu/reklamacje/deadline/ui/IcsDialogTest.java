package eu.reklamacje.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import eu.reklamacje.calendar.IcsDays.IcsDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IcsDialogTest extends ScreenTest {

    @Test
    void whatPeopleOnlyRememberIsLeftOut() {
        var days = new TreeMap<>(Map.of(
                LocalDate.of(2026, 5, 1), new IcsDay("Święto Pracy", false),
                LocalDate.of(2026, 5, 26), new IcsDay("Dzień Matki", true)));
        var taken = new TreeMap<LocalDate, String>();
        new IcsDialog(days, taken::putAll).open();
        roundTrip();
        click("Wczytaj 1 dzień");
        assertThat(taken).containsOnlyKeys(LocalDate.of(2026, 5, 1));
    }
}
