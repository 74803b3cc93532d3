package eu.reklamacje.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class PolicyViewTest extends ScreenTest {

    @Test
    void aNewVersionNeedsItsDaysAndADay() {
        as("ewa");
        go("policy");
        click("Nowa wersja");
        IntegerField days = find(IntegerField.class).all().getFirst();
        assertThat(days.getValue()).isEqualTo(7);
        days.setValue(null);
        click("Zapisz");
        assertThat(hasDialog()).isTrue();
        days.setValue(7);
        click("Anuluj");
        assertThat(hasDialog()).isFalse();
    }
}
