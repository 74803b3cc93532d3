package eu.reklamacje.user.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.PasswordField;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class PasswordViewTest extends ScreenTest {

    @Test
    void bothNewPasswordsMustBeTheSameAndTheOldOneRight() {
        go("password");
        PasswordField again = field(PasswordField.class, "Nowe hasło jeszcze raz");
        PasswordField wanted = field(PasswordField.class, "Nowe hasło");
        PasswordField current = field(PasswordField.class, "Obecne hasło");
        wanted.setValue("dlugie-haslo-1");
        again.setValue("dlugie-haslo-2");
        click("Zmień hasło i zaloguj się ponownie");
        assertThat(wrong(again)).isNotEmpty();
        assertThat(wrong(current)).isNotEmpty();
        again.setValue("dlugie-haslo-1");
        current.setValue("nie-to-haslo");
        click("Zmień hasło i zaloguj się ponownie");
        assertThat(notices()).isNotEmpty();
    }
}
