package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.user.Absences;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandOverDialogTest extends ScreenTest {

    @Autowired
    Absences absences;

    @Autowired
    HandingOver handingOver;

    @Test
    void theChosenCasesGoToTheHeirAndTheButtonSaysHowMany() {
        people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Do Przekazania"), null, true)
                        .orThrow());
        var day = LocalDate.of(2032, 3, 1);
        people.as(
                "anna",
                () -> absences.save(null, 0, people.person("anna").id(), day, day.plusDays(4), null)
                        .orThrow());
        as("kasia");
        var absence = absences.upcoming().stream()
                .filter(found -> found.firstDay().equals(day))
                .findFirst()
                .orElseThrow();
        handingOver.open(absence);
        assertThat(dialog().getHeaderTitle()).contains(people.person("anna").name());
        assertThat(buttons()).anyMatch(text -> text.matches("Przekaż \\d+ spraw.*"));
        click("Anuluj");
        assertThat(hasDialog()).isFalse();
        people.as("anna", () -> absences.remove(absence.id(), absence.version()).orThrow());
    }
}
