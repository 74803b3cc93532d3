package eu.reklamacje.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.ScreenTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FileDialogTest extends ScreenTest {

    @Test
    void isMadeBesideTheWindowAndOfferedForDownload() {
        go("complaint/" + recorded("Akta Sprawy"));
        click("Akta");
        click("Sporządź akta");
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            roundTrip();
            assertThat(words(dialog())).contains("Pobierz R-2026");
        });
    }
}
