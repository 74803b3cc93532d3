package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Fact;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DevicePageTest extends ScreenTest {

    private void open(String serial) {
        var facts = Complaint101.facts("Właściciel " + serial)
                .with(Fact.SERIAL_UNKNOWN, false)
                .with(Fact.SERIAL, serial);
        long id = recorded(facts);
        go("device/" + complaint(id).deviceId());
    }

    @Test
    void showsTheDeviceAndItsComplaints() {
        open("DP 2026 1");
        assertThat(text("Numer seryjny").getValue()).isEqualTo("DP 2026 1");
        assertThat(text("Numer seryjny").isReadOnly()).isTrue();
        assertThat(words()).contains("Reklamacje urządzenia", "Ten sam model, ta sama przyczyna");
    }

    @Test
    void keepsUntilWhenTheWarrantyRuns() {
        open("DP 2026 2");
        DatePicker warranty = field(DatePicker.class, "Gwarancja do");
        warranty.setValue(LocalDate.of(2030, 1, 1));
        click("Zapisz");
        assertThat(notices()).contains("Zapisano urządzenie.");
        DatePicker kept = field(DatePicker.class, "Gwarancja do");
        assertThat(kept.getValue()).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(kept.getHelperText()).isEqualTo("Gwarancja trwa.");
    }
}
