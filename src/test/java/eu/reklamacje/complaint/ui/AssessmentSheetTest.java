package eu.reklamacje.complaint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Assessment;
import org.junit.jupiter.api.Test;

class AssessmentSheetTest extends ScreenTest {

    @Test
    void whatWasFoundStandsOnThePage() {
        long id = recorded("Oceniana");
        go("complaint/" + id);
        click("Ocena");
        choose("Wynik", Assessment.NOT_OURS);
        area("Wskazówki lub dalsze kroki").setValue("Błąd montażu");
        click("Zapisz");
        go("complaint/" + id);
        assertThat(words())
                .contains(
                        "Nie po naszej stronie",
                        "Błąd montażu",
                        people.person("anna").name());
    }
}
