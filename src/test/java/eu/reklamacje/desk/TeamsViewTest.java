package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class TeamsViewTest extends ScreenTest {

    @Test
    void aTeamNeedsAName() {
        as("ewa");
        go("teams");
        assertThat(rows().toString()).contains("Dział techniczny");
        click("Nowy zespół");
        click("Zapisz");
        assertThat(wrong(text("Nazwa"))).isNotEmpty();
        click("Anuluj");
        assertThat(hasDialog()).isFalse();
    }
}
