package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallViewTest extends ScreenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Jan Testowy 600 100 299   | Jan Testowy | 600 100 299
                    +48 600100299 Jan Testowy | Jan Testowy | +48 600100299
                    Zofia Bez Numeru          | Zofia Bez Numeru |
                    +48 600 100 299           |             | +48 600 100 299
                    Hotel 7 Dębów             | Hotel 7 Dębów |
                    """)
    void whoeverCallsIsTakenApartIntoNameAndNumber(String typed, String name, String phone) {
        go("call");
        text("Kto dzwoni?").setValue(typed);
        roundTrip();
        find(Button.class).all().stream()
                .filter(button -> button.getText().contains(typed))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
        assertThat(value("Klient")).isEqualTo(name == null ? "" : name);
        assertThat(value("Telefon")).isEqualTo(phone == null ? "" : phone);
    }

    private String value(String label) {
        TextField field = text(label);
        return field.getValue();
    }

    @Test
    void aShortNumberFindsTheComplaintsOfItsYears() {
        long id = recorded("Krótki Numer");
        var number = complaint(id).number().replaceFirst("R-\\d+-0*", "");
        go("complaints?q=" + number);
        assertThat(words()).contains("1 reklamacja");
    }
}
