package eu.reklamacje.family.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class LinksPartTest extends ScreenTest {

    @Test
    void twoCasesAreLinkedByTheirNumbersAndAWrongNumberStaysInItsField() {
        long one = recorded("Powiązana Jeden");
        var other = people.as("anna", () -> complaints.find(recorded("Powiązana Dwa")))
                .orElseThrow()
                .number();
        go("complaint/" + one);
        click("Powiąż…");
        text("Numer reklamacji").setValue("R-1999-000001");
        click("Powiąż…");
        assertThat(notices()).isNotEmpty();
        assertThat(text("Numer reklamacji").getValue()).isEqualTo("R-1999-000001");
        text("Numer reklamacji").setValue(other);
        click("Powiąż…");
        go("complaint/" + one);
        assertThat(words()).contains(other, "powiązana");
    }
}
