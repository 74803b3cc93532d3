package eu.reklamacje.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.policy.PolicyExample;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.user.Directory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExampleDialogTest extends ScreenTest {

    @Autowired
    PolicyExamples examples;

    @Autowired
    Directory directory;

    private void open() {
        as("ewa");
        var example = new PolicyExample(
                0,
                0,
                "pl",
                Rule.ACKNOWLEDGE,
                LocalDateTime.of(2026, 3, 2, 10, 0),
                LocalDate.of(2026, 3, 11),
                List.of(),
                "");
        new ExampleDialog(example, examples, directory, () -> {}).open();
        roundTrip();
    }

    @Test
    void skippedDaysAreReadAsDaysOrRefusedAtTheirField() {
        open();
        text("Pominięte dni").setValue("2025-12-24 jutro");
        click("Zapisz");
        assertThat(wrong(text("Pominięte dni"))).contains("Dni od poniedziałku do piątku");
        assertThat(text("Pominięte dni").getValue()).isEqualTo("2025-12-24 jutro");
    }

    @Test
    void everyWrongFieldIsMarkedAtOnce() {
        open();
        DatePicker due = field(DatePicker.class, "Termin");
        due.setValue(null);
        choose("Kalendarz", (String) null);
        click("Zapisz");
        assertThat(wrong(due)).isNotEmpty();
        ComboBox<String> calendar = field(ComboBox.class, "Kalendarz");
        assertThat(wrong(calendar)).isNotEmpty();
    }
}
