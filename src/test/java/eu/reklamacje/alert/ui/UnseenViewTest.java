package eu.reklamacje.alert.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class UnseenViewTest extends ScreenTest {

    @Test
    void isForSupervisors() {
        as("marek");
        go("unseen");
        assertThat(find(Grid.class).exists()).isTrue();
        as("anna");
        go("unseen");
        assertThat(find(Grid.class).exists()).isFalse();
    }
}
