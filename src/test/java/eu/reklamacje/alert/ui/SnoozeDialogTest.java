package eu.reklamacje.alert.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.alert.Alert;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Office;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SnoozeDialogTest extends ScreenTest {

    @Autowired
    Alerts alerts;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @Test
    void silenceNeedsAnEndBeforeTheDueDate() {
        var recorded = people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Do Odłożenia"), null, true)
                        .orThrow());
        var view = people.as("anna", () -> complaints.find(recorded.id())).orElseThrow();
        var about = new Alert.About(recorded.id(), recorded.number(), "Do Odłożenia", view.access());
        SnoozeDialog.of(about, alerts, office, clock).open();
        roundTrip();
        DateTimePicker until = field(DateTimePicker.class, "Do kiedy");
        var proposed = until.getValue();
        until.setValue(null);
        click("Odłóż");
        assertThat(wrong(until)).isNotEmpty();
        until.setValue(proposed.plusYears(1));
        click("Odłóż");
        assertThat(hasDialog()).isTrue();
    }
}
