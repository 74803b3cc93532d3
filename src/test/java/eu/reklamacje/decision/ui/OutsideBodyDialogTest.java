package eu.reklamacje.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class OutsideBodyDialogTest extends ScreenTest {

    @Test
    void needsANameAndIsListed() {
        as("ewa");
        go("catalogue");
        click("Dodaj instytucję");
        click("Zapisz");
        assertThat(wrong(text("Nazwa"))).isNotEmpty();
        text("Nazwa").setValue("Rzecznik Próbny");
        text("Kontakt").setValue("rzecznik.example");
        click("Zapisz");
        assertThat(hasDialog()).isFalse();
        assertThat(find(Grid.class)
                        .all()
                        .get(2)
                        .getGenericDataView()
                        .getItems()
                        .toList()
                        .toString())
                .contains("Rzecznik Próbny");
    }
}
