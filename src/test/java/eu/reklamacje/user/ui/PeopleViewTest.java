package eu.reklamacje.user.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class PeopleViewTest extends ScreenTest {

    @Test
    void aNewPersonNeedsNameLoginAndAddressAndGetsAOneTimePassword() {
        as("ewa");
        go("people");
        click("Nowa osoba");
        click("Zapisz");
        assertThat(wrong(text("Imię i nazwisko"))).isNotEmpty();
        assertThat(wrong(text("Login"))).isNotEmpty();
        text("Imię i nazwisko").setValue("Osoba Próbna");
        text("Login").setValue("osobaprobna");
        text("E-mail").setValue("osoba@example.com");
        click("Zapisz");
        assertThat(notices()).contains("Osoba Próbna");
        assertThat(words(dialog())).isNotEmpty();
    }

    @Test
    void isForAdministratorsAlone() {
        go("people");
        assertThat(buttons()).doesNotContain("Nowa osoba");
    }
}
