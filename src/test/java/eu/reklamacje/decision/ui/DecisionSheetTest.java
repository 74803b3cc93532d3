package eu.reklamacje.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.decision.Remedy;
import org.junit.jupiter.api.Test;

class DecisionSheetTest extends ScreenTest {

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
        click("Oznacz jako gotową");
        assertThat(wrong(area("Stan faktyczny"))).isNotEmpty();
        assertThat(wrong(area("Decyzja i jej podstawa"))).as("all at once").isNotEmpty();
        assertThat(hasSheet()).isTrue();
    }

    @Test
    void finishedItShowsTheLetterThatTellsIt() {
        open("Decyzja Gotowa");
        area("Ustalenia").setValue("Zasilacz uszkodzony");
        area("Decyzja i jej podstawa").setValue("Uznajemy");
        area("Co zrobimy").setValue("Naprawimy w tydzień");
        area("Co klient może zrobić").setValue("Odpowiedzieć na ten list");
        click("Oznacz jako gotową");
        assertThat(area("Treść wiadomości").getValue()).contains("Zasilacz uszkodzony", "Naprawimy w tydzień");
        assertThat(buttons()).contains("Wyślij", "Klient już zna decyzję (na piśmie)");
    }

    @Test
    void whatIsAskedOfASecondPersonIsDecidedByThatPerson() {
        long id = open("Decyzja Odmowna");
        choose("Rozstrzygnięcie", Outcome.NOT_UPHELD);
        choose("Sposób załatwienia", Remedy.NONE);
        area("Ustalenia").setValue("Zalane wodą");
        area("Decyzja i jej podstawa").setValue("Nie uznajemy");
        area("Co klient może zrobić").setValue("Odwołać się");
        click("Oznacz jako gotową");
        assertThat(notices()).contains("Decyzja czeka na zatwierdzenie przez drugą osobę.");
        click("Decyzja");
        assertThat(buttons()).doesNotContain("Zatwierdź");
        assertThat(area("Ustalenia").isReadOnly()).isTrue();
        as("kasia");
        go("complaint/" + id);
        click("Decyzja");
        text("Powód odesłania do poprawy").setValue("Brak zdjęć");
        click("Odeślij do poprawy");
        as("anna");
        go("complaint/" + id);
        click("Decyzja");
        assertThat(words(sheet())).contains("Brak zdjęć");
    }
}
