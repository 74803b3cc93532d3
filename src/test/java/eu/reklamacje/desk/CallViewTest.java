package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CallViewTest extends ScreenTest {

    @Autowired
    Drafts drafts;

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

    @Test
    void theDevicesOfAKnownCustomerAreOfferedAndTaken() {
        long id = recorded(Complaint101.facts("Dzwoniąca z Urządzeniem").with(Fact.SERIAL, "DZW-4711"));
        go("call?customer=" + complaint(id).customerId());
        var unit = find(Button.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().contains("DZW-4711"))
                .findFirst()
                .orElseThrow();
        unit.click();
        assertThat(value("Numer seryjny")).isEqualTo("DZW-4711");
        assertThat(unit.isAttached()).isFalse();
    }

    @Test
    void anInterruptedCallGoesOnOnItsPageAndInTheStepsOnlyWhenAsked() {
        long id = recorded("Przerwana Rozmowa");
        go("call?customer=" + complaint(id).customerId());
        area("Opis problemu").setValue("Falownik gwiżdże");
        roundTrip();
        var draft = people.as("anna", () -> drafts.mine()).getFirst();
        go("new/" + draft.id());
        assertThat(getCurrentView()).isInstanceOf(CallView.class);
        assertThat(area("Opis problemu").getValue()).isEqualTo("Falownik gwiżdże");
        click("E-mail lub list? Wpisz krok po kroku");
        assertThat(getCurrentView()).isInstanceOf(WizardView.class);
        assertThat(area("Opis problemu").getValue()).isEqualTo("Falownik gwiżdże");
        drafts.forget(draft.id());
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
        assertThat(rows().toString()).contains(complaint(id).number());
    }
}
