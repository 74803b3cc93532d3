package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.user.Absences;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AbsencesViewTest extends ScreenTest {

    @Test
    void anAbsenceIsWrittenChangedAndTakenAwayAfterAQuestion() {
        go("absences");
        click("Nowa nieobecność");
        click("Zapisz");
        DatePicker first = field(DatePicker.class, "Od");
        DatePicker last = field(DatePicker.class, "Do (włącznie)");
        assertThat(wrong(first)).isNotEmpty();
        assertThat(wrong(last)).isNotEmpty();
        first.setValue(LocalDate.of(2031, 5, 5));
        last.setValue(LocalDate.of(2031, 5, 9));
        click("Zapisz");
        assertThat(notices()).contains("Nieobecność zapisana.");
        go("absences");
        assertThat(rows().toString()).contains("2031-05-05");
        people.as(
                "anna",
                () -> absences.upcoming().stream()
                        .filter(absence -> absence.firstDay().equals(LocalDate.of(2031, 5, 5)))
                        .map(absence ->
                                absences.remove(absence.id(), absence.version()).orThrow())
                        .toList());
        go("absences");
        assertThat(rows().toString()).doesNotContain("2031-05-05");
    }

    @Autowired
    Absences absences;
}
