package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Handling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the network lets no WebSocket through, what colleagues do still appears, and the page says what is the matter. */
@IntegrationTest
@Tag("journey")
class NoWebSocketTest {

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    TestPeople people;

    @ParameterizedTest
    @EnumSource
    void newsComesByRequestsAndThePageSaysSo(OldProxy.Upgrade upgrade) throws Exception {
        long id = people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Za Starym Proxy " + upgrade), null, true)
                        .orThrow()
                        .id());
        try (var proxy = new OldProxy(port, upgrade);
                var browser = new Browser()) {
            var anna = browser.signIn(proxy.address(), "anna");
            anna.navigate(proxy.address() + "/complaint/" + id);
            note(id, "Notatka w drodze");
            assertThat(anna.locator(".no-push")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            note(id, "Notatka przez " + upgrade);
            assertThat(anna.locator("body")).containsText("Notatka w drodze");
            assertThat(anna.locator("body")).containsText("Notatka przez " + upgrade);
        }
    }

    private void note(long id, String text) {
        people.as("marek", () -> handling.addNote(id, text).orThrow());
    }

    @Test
    void directlyNothingIsSaid() {
        try (var browser = new Browser()) {
            var anna = browser.signIn("http://localhost:" + port, "anna");
            anna.waitForTimeout(3000);
            assertThat(anna.locator(".no-push")).isHidden();
        }
    }
}
