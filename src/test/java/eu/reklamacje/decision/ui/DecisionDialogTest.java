package eu.reklamacje.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.decision.Remedy;
import org.junit.jupiter.api.Test;

class DecisionDialogTest extends ScreenTest {

    private long open(String customer) {
        long id = recorded(customer);
        go("complaint/" + id);
        click("Decyzja");
        return id;
    }

    @Test
    void beginsWithWhatTheCaseKnowsAndKeepsWhatIsTyped() {
        long id = open("Decyzja Szkic");
        assertThat(area("Stan faktyczny").getValue()).isNotEmpty();
        area("Decyzja i jej podstawa").setValue("Uznajemy, bo wada jest fabryczna");
        go("complaint/" + id);
        click("Decyzja");
        assertThat(area("Decyzja i jej podstawa").getValue()).isEqualTo("Uznajemy, bo wada jest fabryczna");
    }

    @Test
    void isNotFinishedWhileSomethingIsMissing() {
        open("Decyzja Niepełna");
        area("Stan faktyczny").setValue("");
        click("Gotowe");
        assertThat(notices()).contains("Stan faktyczny");
        assertThat(hasDialog()).isTrue();
    }

    @Test
    void finishedItShowsTheLetterThatTellsIt() {
        open("Decyzja Gotowa");
        area("Ustalenia").setValue("Zasilacz uszkodzony");
        area("Decyzja i jej podstawa").setValue("Uznajemy");
        area("Co zrobimy").setValue("Naprawimy w tydzień");
        area("Co klient może zrobić").setValue("Odpowiedzieć na ten list");
        click("Gotowe");
        assertThat(area("Treść listu").getValue()).contains("Zasilacz uszkodzony", "Naprawimy w tydzień");
        assertThat(buttons()).contains("Wyślij", "Klient już wie (na piśmie)");
    }

    @Test
    void whatIsAskedOfASecondPersonIsDecidedByThatPerson() {
        long id = open("Decyzja Odmowna");
        choose("Rozstrzygnięcie", Outcome.NOT_UPHELD);
        choose("Świadczenie", Remedy.NONE);
        area("Ustalenia").setValue("Zalane wodą");
        area("Decyzja i jej podstawa").setValue("Nie uznajemy");
        area("Co klient może zrobić").setValue("Odwołać się");
        click("Gotowe");
        assertThat(notices()).contains("Decyzja czeka na zatwierdzenie przez drugą osobę.");
        click("Decyzja");
        assertThat(buttons()).doesNotContain("Zatwierdź");
        assertThat(area("Ustalenia").isReadOnly()).isTrue();
        as("kasia");
        go("complaint/" + id);
        click("Decyzja");
        text("Powód odesłania").setValue("Brak zdjęć");
        click("Odrzuć");
        as("anna");
        go("complaint/" + id);
        click("Decyzja");
        assertThat(words(dialog())).contains("Brak zdjęć");
    }
}
