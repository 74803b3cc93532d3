package eu.reklamacje.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.tabs.Tabs;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.LetterState;
import org.junit.jupiter.api.Test;

class LetterSheetTest extends ScreenTest {

    private void open(String customer, String language) {
        var facts = Complaint101.facts(customer)
                .with(Fact.CUSTOMER_LANGUAGE, language)
                .with(Fact.CUSTOMER_EMAIL, "klient@example.com");
        long id = recorded(facts);
        go("complaint/" + id);
        click("Wiadomość");
    }

    @Test
    void bringsTheTextThatTheStatusAsksForInTheCustomersLanguage() {
        open("Frau List", "de");
        assertThat(area("Treść wiadomości").getValue()).contains("Guten Tag Frau List");
        assertThat(text("Adresat").getValue()).isEqualTo("klient@example.com");
    }

    @Test
    void anotherKindBringsItsOwnTextWhereNobodyHasWritten() {
        open("Inny Rodzaj", "pl");
        var before = area("Treść wiadomości").getValue();
        choose("Rodzaj wiadomości", LetterKind.REPLY);
        assertThat(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class)
                        .exists())
                .isFalse();
        assertThat(area("Treść wiadomości").getValue()).isNotEqualTo(before);
    }

    @Test
    void whatWasWrittenIsADraftAndComesBack() {
        open("Szkic Listu", "pl");
        area("Treść wiadomości").setValue("Napisane do połowy");
        click("Zamknij, zachowaj szkic");
        click("Wiadomość");
        assertThat(area("Treść wiadomości").getValue()).isEqualTo("Napisane do połowy");
    }

    @Test
    void withoutAnAddressItIsRefusedAndStays() {
        open("Bez Adresu", "pl");
        text("Adresat").setValue("");
        click("Wyślij");
        assertThat(notices()).isNotEmpty();
        assertThat(hasSheet()).isTrue();
    }

    @Test
    void oneForThePostWaitsUntilSomebodyPostsIt() {
        as("marek");
        go("complaint/40");
        click("Wiadomość");
        choose("Rodzaj wiadomości", LetterKind.REPLY);
        choose("Sposób wysyłki", DispatchMethod.POST);
        area("Nazwa i adres na kopercie").setValue("Jan Próbny\nul. Długa 5\n00-001 Warszawa");
        area("Treść wiadomości").setValue("Treść bez podpowiedzi.");
        click("Wyślij");
        assertThat(notices()).contains("czeka na wydruk");
        go("outbox");
        first(Tabs.class).setSelectedIndex(LetterState.TO_POST.ordinal());
        assertThat(rows().toString()).contains("Jan Próbny");
    }
}
