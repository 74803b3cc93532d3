package eu.reklamacje.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class RootCausePanelTest extends ScreenTest {

    @Test
    void aCauseIsAddedAndRetired() {
        as("ewa");
        go("catalogue");
        var name = find(TextField.class).all().stream()
                .filter(field -> field.getPlaceholder().equals("Przyczyna"))
                .findFirst()
                .orElseThrow();
        click("Dodaj przyczynę");
        assertThat(notices()).isNotEmpty();
        name.setValue("Przyczyna Próbna");
        click("Dodaj przyczynę");
        assertThat(name.getValue()).isEmpty();
    }
}
