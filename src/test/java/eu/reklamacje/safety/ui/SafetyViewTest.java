package eu.reklamacje.safety.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Severity;
import org.junit.jupiter.api.Test;

class SafetyViewTest extends ScreenTest {

    @Test
    void aMeasureIsNotedAndStandsInTheRegister() {
        var facts = Complaint101.facts("Groźna Sprawa")
                .with(Fact.SEVERITY, Severity.SAFETY)
                .with(Fact.DESCRIPTION, "Falownik iskrzy w rejestrze.");
        long id = recorded(facts);
        go("complaint/" + id);
        click("Działanie");
        click("Zapisz");
        assertThat(wrong(area("Co zrobiono"))).isNotEmpty();
        area("Co zrobiono").setValue("Wyłączyć i nie dotykać");
        click("Zapisz");
        assertThat(notices()).contains("Zapisano działanie.");
        as("marek");
        go("safety");
        assertThat(rows().toString()).contains("Falownik iskrzy w rejestrze.", "Wyłączyć i nie dotykać");
    }

    @Test
    void isForSupervisorsAlone() {
        go("safety");
        assertThat(words()).doesNotContain("Rejestr");
    }
}
