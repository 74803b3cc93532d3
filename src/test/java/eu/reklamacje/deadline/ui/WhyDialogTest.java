package eu.reklamacje.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class WhyDialogTest extends ScreenTest {

    @Test
    void explainsADateDayByDay() {
        go("complaint/" + recorded("Dlaczego Termin"));
        click("Dlaczego?");
        assertThat(words(dialog())).contains("30 dni roboczych", "sobota albo niedziela", "Poniedziałek Wielkanocny");
    }
}
