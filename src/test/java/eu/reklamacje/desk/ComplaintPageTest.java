package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Severity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintPageTest extends ScreenTest {

    @Test
    void showsWhoseItIsWhatWasPromisedAndEveryPart() {
        go("complaint/" + recorded("Strona Próbna"));
        assertThat(words())
                .contains("Strona Próbna", people.person("anna").name(), "Potwierdzenie", "Informacja o postępach")
                .contains("Dane reklamacji", "Rozmowa", "Załączniki", "Decyzje", "Ocena");
    }

    @Test
    void offersTheHandlerMoreThanSomebodyOfAnotherTeam() {
        long id = recorded("Czyja Sprawa");
        go("complaint/" + id);
        assertThat(buttons()).contains("Zmień status…", "Wiadomość", "Decyzja", "Oddaj do zespołu");
        as("lukas");
        go("complaint/" + id);
        assertThat(buttons()).doesNotContain("Status ändern …", "Schreiben", "Entscheidung", "Angaben ändern");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndNothingElseIsSaid() {
        go("complaint/999999999");
        assertThat(words()).contains("Nie ma takiej strony");
    }

    @Test
    void anEmptyNoteIsRefused() {
        go("complaint/" + recorded("Pusta Notatka"));
        click("Notatka");
        click("Dodaj do przebiegu");
        assertThat(notices()).contains("Notatka jest pusta.");
    }

    /** Whatever stands there: of a service complaint, of one without a device, of one with everything. */
    @ParameterizedTest
    @ValueSource(longs = {1, 5, 17, 40, 41, 60})
    void whatNobodyHasTouchedIsNotChanged(long id) {
        as("marek");
        go("complaint/" + id);
        assertThat(buttons()).doesNotContain("Odrzuć zmiany");
        as("anna");
        go("complaint/" + id);
        assertThat(buttons()).doesNotContain("Odrzuć zmiany");
    }

    @Test
    void aNoteStandsInTheTimeline() {
        go("complaint/" + recorded("Z Notatką"));
        click("Notatka");
        find(com.vaadin.flow.component.textfield.TextArea.class).all().stream()
                .filter(area -> area.getAriaLabel().isPresent())
                .findFirst()
                .orElseThrow()
                .setValue("Klient prosi o telefon po 16.");
        click("Dodaj do przebiegu");
        go("complaint/" + 40);
        assertThat(words()).doesNotContain("Klient prosi o telefon po 16.");
    }

    @Test
    void aCorrectionIsSavedAndToldOnTheTimeline() {
        long id = recorded("Zmiana Danych");
        go("complaint/" + id);
        click("Popraw dane");
        area("Propozycja rozwiązania").setValue("Nowa propozycja");
        click("Zapisz dane");
        assertThat(notices()).contains("Zapisano");
        assertThat(complaint(id).facts().get(Fact.IDEA)).isEqualTo("Nowa propozycja");
    }

    @Test
    void whatIsTypedIsADraftUntilItIsSaved() {
        long id = recorded("Szkic Danych");
        go("complaint/" + id);
        click("Popraw dane");
        area("Propozycja rozwiązania").setValue("Jeszcze niezapisane");
        go("complaint/" + id);
        assertThat(area("Propozycja rozwiązania").getValue()).isEqualTo("Jeszcze niezapisane");
        click("Odrzuć zmiany");
        go("complaint/" + id);
        click("Popraw dane");
        assertThat(area("Propozycja rozwiązania").getValue()).isNotEqualTo("Jeszcze niezapisane");
    }

    @Test
    void everythingWrongIsMarkedAtOnceAndNothingIsSaved() {
        long id = recorded("Złe Dane");
        go("complaint/" + id);
        click("Popraw dane");
        text("Klient").setValue("");
        text("Telefon").setValue("brak");
        click("Zapisz dane");
        assertThat(wrong(text("Klient"))).isNotEmpty();
        assertThat(wrong(text("Telefon"))).isNotEmpty();
        assertThat(complaint(id).facts().get(Fact.CUSTOMER_NAME)).isEqualTo("Złe Dane");
    }

    @Test
    void aCorrectedReceiptShowsTheDatesItMovesAndAsksWhy() {
        long id = recorded("Korekta Wpływu");
        go("complaint/" + id);
        click("Popraw dane");
        DateTimePicker received = field(DateTimePicker.class, "Data wpływu");
        received.setValue(received.getValue().minusDays(3));
        click("Zapisz dane");
        assertThat(words(dialog())).contains("Potwierdzenie", "Rozpatrzenie");
        click("Zapisz korektę");
        assertThat(wrong(area("Dlaczego?"))).isNotEmpty();
        area("Dlaczego?").setValue("List leżał w recepcji");
        click("Zapisz korektę");
        assertThat(notices()).contains("Zapisano");
    }

    @Test
    void anothersChangeOfTheSameFactIsAConflictThatOneDecides() {
        long id = recorded("Dwie Osoby");
        go("complaint/" + id);
        click("Popraw dane");
        choose("Waga", Severity.HIGH);
        people.as("kasia", () -> {
            var base = complaints.find(id).orElseThrow().facts();
            return complaints.saveFacts(id, base, base.with(Fact.SEVERITY, Severity.SAFETY), Set.of(), "");
        });
        click("Zapisz dane");
        assertThat(words(dialog())).contains("Zagrożenie");
        assertThat(hasDialog()).isTrue();
    }
}
