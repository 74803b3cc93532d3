package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class CatalogueViewTest extends ScreenTest {

    @Test
    void aModelIsAddedOnceAndASecondOfTheSameNameIsRefused() {
        as("ewa");
        go("catalogue");
        for (int time = 0; time < 2; time++) {
            first(TextField.class).setValue("Falownik Próbny 9");
            click("Dodaj model");
        }
        assertThat(notices()).contains("Falownik Próbny 9").contains("jest już w katalogu");
        assertThat(first(TextField.class).getValue())
                .as("nothing typed is lost")
                .isEqualTo("Falownik Próbny 9");
    }

    @Test
    void isForAdministratorsAlone() {
        as("marek");
        go("catalogue");
        assertThat(words()).doesNotContain("Dodaj model");
    }
}
