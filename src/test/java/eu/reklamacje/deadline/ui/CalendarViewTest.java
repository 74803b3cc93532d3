package eu.reklamacje.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import eu.reklamacje.ScreenTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarViewTest extends ScreenTest {

    @Test
    void aDayNeedsANameAndIsRehearsedBeforeItIsSaved() {
        as("ewa");
        go("calendar/" + people.person("anna").teams().iterator().next());
        click("Dodaj");
        assertThat(wrong(text("Powód"))).isNotEmpty();
        DatePicker day = field(DatePicker.class, "Dzień");
        day.setValue(LocalDate.of(2031, 6, 2));
        text("Powód").setValue("Dzień próbny");
        click("Dodaj");
        click("Sprawdź skutki i zapisz…");
        assertThat(hasDialog()).isTrue();
    }
}
