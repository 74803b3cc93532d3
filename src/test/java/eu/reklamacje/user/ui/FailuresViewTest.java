package eu.reklamacje.user.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class FailuresViewTest extends ScreenTest {

    @Test
    void isForAdministratorsAlone() {
        as("ewa");
        go("failed-sign-ins");
        assertThat(words()).contains("Nieudane logowania");
        as("anna");
        go("failed-sign-ins");
        assertThat(words()).doesNotContain("Nieudane próby z ostatnich 90 dni");
    }
}
