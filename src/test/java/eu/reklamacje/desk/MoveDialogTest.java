package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MoveDialogTest extends ScreenTest {

    private long open(String customer) {
        long id = recorded(customer);
        go("complaint/" + id);
        click("Zmień status…");
        return id;
    }

    @Test
    void asksOnlyForWhatTheWayNeeds() {
        open("Ruch Prosty");
        assertThat(wrong(statusField())).isEmpty();
        click("Zmień status");
        assertThat(wrong(statusField())).isNotEmpty();
        choose("Nowy status", Status.ACKNOWLEDGED);
        click("Zmień status");
        assertThat(hasDialog()).isFalse();
    }

    @Test
    void waitingNeedsForWhomAndWhy() {
        long id = open("Ruch Czekanie");
        choose("Nowy status", Status.WAITING);
        click("Zmień status");
        assertThat(wrong(area("Uzasadnienie"))).isNotEmpty();
        choose("Na kogo czekamy", WaitingFor.CUSTOMER);
        area("Uzasadnienie").setValue("Brak numeru seryjnego");
        click("Zmień status");
        assertThat(complaint(id).status()).isEqualTo(Status.WAITING);
    }

    /** Whoever changes their mind is not held back by what the other way had asked. */
    @Test
    void whatIsNoLongerAskedIsNotJudged() {
        long id = open("Ruch Zmiana Zdania");
        choose("Nowy status", Status.WAITING);
        DatePicker remindOn = field(DatePicker.class, "Data przypomnienia");
        remindOn.setValue(LocalDate.of(2001, 1, 1));
        click("Zmień status");
        assertThat(wrong(remindOn)).isEqualTo("Tego dnia nie można tu wybrać.");
        choose("Nowy status", Status.ACKNOWLEDGED);
        click("Zmień status");
        assertThat(complaint(id).status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void resolvingGoesByTheDecision() {
        open("Ruch Rozstrzygnięcie");
        choose("Nowy status", Status.ACKNOWLEDGED);
        click("Zmień status");
        click("Zmień status…");
        choose("Nowy status", Status.RESOLVED);
        click("Zmień status");
        assertThat(words(dialog())).startsWith("Decyzja: R-2026");
    }

    private Select<Status> statusField() {
        return field(Select.class, "Nowy status");
    }
}
