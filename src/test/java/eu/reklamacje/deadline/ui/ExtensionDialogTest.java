package eu.reklamacje.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class ExtensionDialogTest extends ScreenTest {

    @Test
    void isProposedWithAReasonAndApprovedBySomebodyElse() {
        long id = recorded("Nowy Termin");
        go("complaint/" + id);
        click("Nowy termin");
        click("Zaproponuj");
        assertThat(wrong(area("Dlaczego potrzebujemy więcej czasu"))).isNotEmpty();
        area("Dlaczego potrzebujemy więcej czasu").setValue("Część przyjdzie za dwa tygodnie");
        click("Zaproponuj");
        assertThat(notices()).contains("Propozycja czeka na zatwierdzenie.");
        go("complaint/" + id);
        assertThat(words()).contains("czeka na zatwierdzenie przez kierownika");
        click("Nowy termin");
        assertThat(buttons()).doesNotContain("Zatwierdź");
        as("kasia");
        go("complaint/" + id);
        click("Nowy termin");
        assertThat(words(dialog())).contains("Część przyjdzie za dwa tygodnie");
        click("Zatwierdź");
        assertThat(notices()).contains("Nowy termin jest zatwierdzony.");
    }
}
