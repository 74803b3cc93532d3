package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class QuickFindTest extends ScreenTest {

    @Test
    void findsComplaintsAndCustomersAndSaysWhenThereIsNothing() {
        people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Szybko Znaleziona"), null, true)
                        .orThrow());
        go("");
        click("Szukaj…");
        var field = find(TextField.class).all().getLast();
        field.setValue("Szybko Znaleziona");
        assertThat(words(dialog())).contains("R-2026-", "Szybko Znaleziona");
        field.setValue("Nikt Takiego Nie Zna");
        assertThat(words(dialog())).contains("Nic nie znaleziono");
    }

    @Test
    void filtersAreCompletedAndWhatTheyDoNotKnowIsTold() {
        go("");
        click("Szukaj…");
        var field = find(TextField.class).all().getLast();
        field.setValue("status:ocz");
        assertThat(words(dialog())).contains("status:Oczekuje", "Pokaż jako listę");
        field.setValue("status:xyz");
        assertThat(words(dialog())).contains("„status:xyz” – nie ma takiej wartości", "Przyjęta");
    }
}
