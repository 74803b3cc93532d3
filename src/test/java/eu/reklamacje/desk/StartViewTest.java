package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class StartViewTest extends ScreenTest {

    @Test
    void showsMyCasesByUrgencyAndTheTeamsOnATab() {
        go("");
        assertThat(words()).contains("Moja praca", "Weź następną");
        find(Tabs.class).all().getFirst().setSelectedIndex(1);
        roundTrip();
        assertThat(words()).contains("Jan");
    }

    @Test
    void anAdministratorHasNoCasesAndTakesNone() {
        as("ewa");
        go("");
        assertThat(words()).contains("Nic na Ciebie nie czeka");
        assertThat(buttons()).doesNotContain("Weź następną");
    }

    @Test
    void aDraftIsShownAndDiscardedAfterAQuestion() {
        go("new");
        click("Dalej");
        text("Klient").setValue("Szkic Do Wyrzucenia");
        go("");
        assertThat(words()).contains("Szkic Do Wyrzucenia");
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Usuń szkic"))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
        confirm();
        assertThat(words()).doesNotContain("Szkic Do Wyrzucenia");
    }
}
