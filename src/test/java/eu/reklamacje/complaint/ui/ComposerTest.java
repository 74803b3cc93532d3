package eu.reklamacje.complaint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class ComposerTest extends ScreenTest {

    @Test
    void aContactNeedsItsTimeAndStandsInTheTimeline() {
        long id = recorded("Z Kontaktem");
        go("complaint/" + id);
        click("Kontakt");
        DateTimePicker at = field(DateTimePicker.class, "Kiedy");
        var now = at.getValue();
        at.setValue(null);
        body().setValue("Obiecano telefon");
        click("Dodaj do przebiegu");
        assertThat(wrong(at)).isNotEmpty();
        at.setValue(now);
        text("Z kim").setValue("Pan Kowalski");
        click("Dodaj do przebiegu");
        assertThat(notices()).contains("Dodano.");
        go("complaint/" + id);
        assertThat(words()).contains("Obiecano telefon", "Pan Kowalski");
    }

    @Test
    void whatIsTypedComesBack() {
        long id = recorded("Szkic Notatki");
        go("complaint/" + id);
        click("Notatka");
        body().setValue("Do połowy");
        go("complaint/" + id);
        assertThat(buttons()).contains("Szkic: Notatka");
        click("Szkic: Notatka");
        assertThat(body().getValue()).isEqualTo("Do połowy");
    }

    @Test
    void whoeverMayNotWriteWritesNotesOnly() {
        long id = recorded("Obca Notatka");
        as("lukas");
        go("complaint/" + id);
        assertThat(buttons()).contains("Notiz").doesNotContain("Kontakt");
    }

    private TextArea body() {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getAriaLabel().isPresent())
                .findFirst()
                .orElseThrow();
    }
}
