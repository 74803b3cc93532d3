package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.EmailField;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WizardViewTest extends ScreenTest {

    /** Strange but harmless words are kept as they are; what cannot be saved is refused at its field, and stays there. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Zażółć gęślą jaźń            ; accepted
            👩🏽‍🔧 Ekipa 🌞                 ; accepted
            מערכת סולארית                ; accepted
            <script>alert(1)</script>    ; accepted
            O'Brien & "Synowie"          ; accepted
            ''                           ; refused
            '   '                        ; refused
            LONG                         ; refused
            bell\\u0007                  ; refused
            """)
    void theCustomersName(String typed, String outcome) {
        var name = typed.equals("LONG") ? "x".repeat(5000) : typed.replace("\\u0007", "\u0007");
        go("new");
        click("Dalej");
        var field = text("Klient");
        field.setValue(name);
        click("Dalej");
        boolean refused = outcome.equals("refused");
        assertThat(wrong(field).isEmpty()).isNotEqualTo(refused);
        assertThat(field.isAttached()).isEqualTo(refused);
        assertThat(field.getValue()).isEqualTo(name);
    }

    @Test
    void aReceiptInTheFutureIsRefusedAtItsField() {
        go("new");
        DateTimePicker received = first(DateTimePicker.class);
        received.setValue(LocalDateTime.of(2099, 1, 1, 12, 0));
        click("Dalej");
        assertThat(wrong(received)).isEqualTo("Data nie może być z przyszłości.");
    }

    @Test
    void everythingWrongInAStepIsMarkedAtOnce() {
        go("new");
        click("Dalej");
        EmailField mail = field(EmailField.class, "E-mail");
        mail.setValue("nie ma");
        text("Telefon").setValue("brak");
        click("Dalej");
        assertThat(wrong(mail)).isNotEmpty();
        assertThat(wrong(text("Telefon"))).isNotEmpty();
        assertThat(wrong(text("Klient"))).isNotEmpty();
    }

    @Test
    void whatIsHalfTypedIsNotWrongYet() {
        go("new");
        click("Dalej");
        EmailField mail = field(EmailField.class, "E-mail");
        mail.setValue("jan@");
        assertThat(wrong(mail)).isEmpty();
    }

    @Test
    void fromTheFirstStepToTheComplaint() {
        go("new");
        choose("Rodzaj", Kind.PRODUCT);
        click("Dalej");
        text("Klient").setValue("Kreator Próbny");
        click("Dalej");
        choose("Model falownika", "SolarMax 10K");
        text("Numer seryjny").setValue("WV 2026 1");
        click("Dalej");
        area("Opis problemu").setValue("Falownik dymi i śmierdzi spalenizną.");
        assertThat(words()).contains("Opis mówi o zagrożeniu");
        choose("Waga", Severity.SAFETY);
        area("Propozycja rozwiązania").setValue("Wymiana");
        click("Dalej");
        assertThat(words()).contains("Kreator Próbny", "SolarMax 10K", "WV 2026 1", "Zagrożenie", "Potwierdzenie");
        click("Zapisz reklamację");
        assertThat(notices()).contains("R-2026-");
        assertThat(getCurrentView()).isInstanceOf(ComplaintPage.class);
    }

    @Test
    void notKnownIsAnAnswerAndAValueTakesItBack() {
        go("new");
        click("Dalej");
        text("Klient").setValue("Bez Numeru");
        click("Dalej");
        var serial = text("Numer seryjny");
        serial.setValue("WV 1");
        Checkbox unknown = field(Checkbox.class, "Numer seryjny niedostępny");
        unknown.setValue(true);
        assertThat(serial.getValue()).isEmpty();
        serial.setValue("WV 2");
        assertThat(unknown.getValue()).isFalse();
    }

    @Test
    void whatWasTypedIsThereWhenOneComesBack() {
        go("new");
        click("Dalej");
        text("Klient").setValue("Wraca Później");
        go("");
        assertThat(words()).contains("Wraca Później");
    }
}
