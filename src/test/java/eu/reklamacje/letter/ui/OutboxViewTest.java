package eu.reklamacje.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.Tab;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.letter.LetterState;
import org.junit.jupiter.api.Test;

class OutboxViewTest extends ScreenTest {

    @Test
    void hasAHeapForEachStateOfALetter() {
        go("outbox");
        assertThat(find(Tab.class).all()).hasSize(LetterState.values().length);
        assertThat(first(Grid.class).getEmptyStateText()).isEqualTo("Nie ma tu wiadomości.");
    }
}
