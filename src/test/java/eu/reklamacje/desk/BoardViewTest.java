package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Status;
import org.junit.jupiter.api.Test;

class BoardViewTest extends ScreenTest {

    @Test
    void sendsTheBrowserColumnsCardsAndPeople() {
        recorded("Karta Na Tablicy");
        as("kasia");
        go("board?q=Karta%20Na%20Tablicy");
        var board = first(Board.class).getElement();
        assertThat(board.getAttribute("class")).isEqualTo("board");
    }

    @Test
    void theHelpListsItsKeysAndSaysWhatStatusesMean() {
        go("board");
        find(Button.class).all().stream()
                .filter(button -> "Pomoc".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
        assertThat(words(dialog())).contains("Wybierz kartę", "Podział według prowadzących", "Krótki spacer");
    }

    @Test
    void aCardThatSomebodyElseChangedIsPutBackWithAWord() {
        long id = recorded("Karta Nieaktualna");
        as("kasia");
        var view = (BoardView) navigate("board", BoardView.class);
        view.move(id, 99, Status.ACKNOWLEDGED);
        assertThat(notices()).contains("Ktoś właśnie zmienił");
    }

    @Test
    void aDropThatNeedsAReasonAsksForItAndOneThatDoesNotIsDone() {
        long id = recorded("Karta Do Przeniesienia");
        as("kasia");
        var view = (BoardView) navigate("board", BoardView.class);
        view.move(id, version(id), Status.WAITING);
        assertThat(dialog().getHeaderTitle()).contains("zmiana statusu");
        click("Anuluj");
        assertThat(complaint(id).status()).isEqualTo(Status.RECEIVED);
        view.move(id, version(id), Status.ACKNOWLEDGED);
        assertThat(complaint(id).status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    private int version(long id) {
        return complaint(id).version();
    }
}
