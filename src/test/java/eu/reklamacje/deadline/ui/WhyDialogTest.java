package eu.reklamacje.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class WhyDialogTest extends ScreenTest {

    @Test
    void explainsADateDayByDay() {
        go("complaint/" + recorded("Dlaczego Termin"));
        find(Button.class).all().stream()
                .filter(chip -> chip.getAriaLabel().orElse("").startsWith("Rozpatrzenie"))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
        assertThat(words(dialog())).contains("30 dni roboczych", "sobota albo niedziela", "Poniedziałek Wielkanocny");
    }
}
