package eu.reklamacje.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.base.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PostedDialogTest extends ScreenTest {

    @Test
    void theDayOfPostingIsNeededAndNotInTheFuture() {
        var given = new ArrayList<LocalDate>();
        new PostedDialog(LocalDate.of(2026, 3, 10), on -> {
                    given.add(on);
                    return Result.done(1L);
                })
                .open();
        roundTrip();
        DatePicker on = field(DatePicker.class, "Dzień nadania");
        on.setValue(LocalDate.of(2026, 3, 11));
        click("Wysłano pocztą");
        assertThat(wrong(on)).isEqualTo("Data nie może być z przyszłości.");
        on.setValue(null);
        click("Wysłano pocztą");
        assertThat(wrong(on)).isNotEmpty();
        on.setValue(LocalDate.of(2026, 3, 9));
        click("Wysłano pocztą");
        assertThat(given).containsExactly(LocalDate.of(2026, 3, 9));
        assertThat(hasDialog()).isFalse();
    }
}
