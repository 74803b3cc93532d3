package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Language;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.LetterState;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Screens as a person uses them, without a browser: what stands there, and what they say to bad input. */
@IntegrationTest
@ViewPackages(packages = "eu.reklamacje")
class ScreensTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @BeforeEach
    void signIn() {
        people.signIn("anna");
        // The window was opened before anybody had signed in.
        UI.getCurrent().setLocale(Language.POLISH.locale());
    }

    /** The window closes first: what it has still to do, its person does. */
    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

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
    void theCustomersNameInTheWizard(String typed, String outcome) {
        var name = typed.equals("LONG") ? "x".repeat(5000) : typed.replace("\\u0007", "\u0007");
        navigate(WizardView.class);
        next();
        var field = $(TextField.class).all().stream()
                .filter(candidate -> "Klient".equals(candidate.getLabel()))
                .findFirst()
                .orElseThrow();
        field.setValue(name);
        next();
        boolean moved = !$(H2.class).all().stream().map(H2::getText).toList().contains("Klient");
        assertThat(moved).isEqualTo(outcome.equals("accepted"));
        if (!moved) {
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage()).isNotBlank();
        }
        assertThat(field.getValue()).isEqualTo(name);
    }

    @Test
    void aReceiptInTheFutureIsRefusedAtItsField() {
        navigate(WizardView.class);
        var received = $(DateTimePicker.class).first();
        received.setValue(LocalDateTime.of(2099, 1, 1, 12, 0));
        next();
        assertThat(((HasValidation) received).isInvalid()).isTrue();
        assertThat(received.getErrorMessage()).isEqualTo("Data nie może leżeć w przyszłości.");
    }

    @Test
    void anEmptyNoteIsRefusedInWords() {
        navigate(ComplaintPage.class, 40L);
        button("Dodaj do przebiegu").click();
        assertThat(notices()).contains("Notatka jest pusta.");
    }

    @Test
    void aModelIsAddedOnceAndASecondOfTheSameNameIsRefused() {
        people.signIn("ewa");
        navigate(CatalogueView.class);
        for (int time = 0; time < 2; time++) {
            $(TextField.class).first().setValue("Falownik Próbny 9");
            button("Dodaj model").click();
        }
        assertThat(notices()).contains("Falownik Próbny 9").contains("jest już w katalogu");
        assertThat($(TextField.class).first().getValue())
                .as("nothing typed is lost")
                .isEqualTo("Falownik Próbny 9");
    }

    @Test
    void aTextIsPreviewedRefusedWithAnUnknownVariableAndSavedAsANewVersion() {
        people.signIn("kasia");
        navigate(TemplatesView.class);
        var body = $(TextArea.class).first();
        var text = body.getValue();
        body.setValue(text + "\nPozdrawiamy, {{zespol}}");
        button("Zapisz nową wersję").click();
        assertThat(notices()).contains("Nie ma zmiennej {{zespol}}");
        assertThat(body.getValue()).as("nothing typed is lost").endsWith("{{zespol}}");
        body.setValue(text + "\nNumer sprawy: {{number}}");
        assertThat(screen()).contains("Numer sprawy: R-");
        button("Zapisz nową wersję").click();
        assertThat(screen()).contains("Wersja 1", people.person("kasia").name(), "obowiązuje");
        body.setValue(text);
        button("Zapisz nową wersję").click();
    }

    @Test
    void aLetterIsWrittenForPostAndWaitsUntilSomebodyPostsIt() {
        people.signIn("marek");
        navigate(ComplaintPage.class, 40L);
        button("List").click();
        var dialog = $(LetterDialog.class).first();
        choose(dialog, "Rodzaj listu", LetterKind.REPLY);
        choose(dialog, "Droga", DispatchMethod.POST);
        $(TextArea.class).from(dialog).all().getFirst().setValue("Jan Próbny\nul. Długa 5\n00-001 Warszawa");
        $(TextArea.class).from(dialog).all().getLast().setValue("Treść bez podpowiedzi.");
        button("Wyślij").click();
        assertThat(notices()).contains("czeka na wydruk");
        navigate(OutboxView.class);
        var tabs = $(Tabs.class).first();
        tabs.setSelectedIndex(LetterState.TO_POST.ordinal());
        var grid = $(Grid.class).first();
        assertThat(grid.getGenericDataView().getItems().toList().toString()).contains("Jan Próbny");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(Component within, String label, T value) {
        $(Select.class).from(within).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void next() {
        button("Dalej").click();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(candidate -> text.equals(candidate.getText()))
                .findFirst()
                .orElseThrow();
    }

    private String notices() {
        return String.join(
                " ",
                $(Notification.class).all().stream()
                        .map(notice -> notice.getElement().getTextRecursively())
                        .toList());
    }
}
