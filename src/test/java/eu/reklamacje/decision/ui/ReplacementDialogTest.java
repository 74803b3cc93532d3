package eu.reklamacje.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Replacements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReplacementDialogTest extends ScreenTest {

    @Autowired
    Replacements replacements;

    @Test
    void theNewUnitNeedsItsNumberAndADeviceToReplace() {
        long id = people.as(
                        "anna",
                        () -> complaints
                                .record(Complaint101.facts("Nowe Urządzenie"), null, true)
                                .orThrow())
                .id();
        new ReplacementDialog(id, replacements).open();
        roundTrip();
        click("Zapisz");
        assertThat(wrong(text("Numer seryjny nowego urządzenia"))).isNotEmpty();
        text("Numer seryjny nowego urządzenia").setValue("NOWY 1");
        click("Zapisz");
        assertThat(notices()).isNotEmpty();
        assertThat(hasDialog()).as("nothing typed is lost").isTrue();
    }
}
