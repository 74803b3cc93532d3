package eu.reklamacje.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.deadline.StatutoryClocks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StatutoryDialogTest extends ScreenTest {

    @Autowired
    StatutoryClocks clocks;

    @Test
    void aLawNeedsItsNameItsDaysAndItsCountry() {
        as("ewa");
        var known = new StatutoryClocks.Clock(0, 0, "PL", CustomerType.CONSUMER, 14, "", LocalDate.of(2100, 1, 1));
        new StatutoryDialog(known, clocks, () -> {}).open();
        roundTrip();
        IntegerField days = field(IntegerField.class, "Dni kalendarzowe");
        days.setValue(400);
        click("Zapisz");
        assertThat(wrong(days)).isEqualTo("Dozwolone są liczby od 1 do 365.");
        assertThat(wrong(text("Przepis"))).isNotEmpty();
        click("Anuluj");
        assertThat(hasDialog()).as("what was typed is not lost by itself").isTrue();
        confirm();
        assertThat(hasDialog()).isFalse();
    }
}
