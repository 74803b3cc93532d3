package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mail's way through the office, from the open Inbox to the kept promise, and back when the letter bounces. */
@IntegrationTest
@Tag("journey")
class MailJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    TestMails mails;

    @Test
    void aMailAppearsOnTheOpenInboxIsTakenAndAcknowledgedAndTheBounceOpensThePromiseInAnotherBrowser()
            throws Exception {
        var address = "http://localhost:" + port;
        var customer = "podroz@example.org";
        try (var browser = new Browser()) {
            var kasia = browser.signIn(address, "kasia");
            kasia.navigate(address + "/inbox");
            assertThat(kasia.locator("h1")).hasText("Skrzynka");
            // The list is long; she waits for this one.
            kasia.locator(".inbox-bar input").fill(customer);
            mails.deliver(TestMails.raw(
                    "Podróż Próbna <" + customer + ">",
                    "Falownik milczy",
                    "podroz-1@example.org",
                    "Od wczoraj nic nie działa."));
            var line = kasia.locator(".inbox-line").filter(new Locator.FilterOptions().setHasText("Falownik milczy"));
            assertThat(line).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            line.click();
            assertThat(kasia.locator(".mail-text")).hasText("Od wczoraj nic nie działa.");
            Browser.picture(kasia, "mail-inbox");
            kasia.keyboard().press("x");
            assertThat(kasia.locator(".complaint-title h2")).hasText(Pattern.compile("R-2026-\\d{6}"));
            var marek = browser.signIn(address, "marek");
            marek.navigate(kasia.url());
            kasia.keyboard().press("e");
            var dialog = kasia.locator(".sheet");
            assertThat(dialog.locator("textarea:visible"))
                    .hasValue(Pattern.compile("Zarejestrowaliśmy je pod numerem R-2026-"));
            Browser.picture(kasia, "mail-letter");
            kasia.keyboard().press("Control+Enter");
            for (var window : new com.microsoft.playwright.Page[] {kasia, marek}) {
                assertThat(window.locator(".promise-chip").first()).containsText("dotrzymano", within());
            }
            Browser.picture(marek, "mail-kept");
            await().untilAsserted(() -> assertThat(mails.mailboxOf(customer)).hasSize(1));
            var ourId = mails.mailboxOf(customer).getFirst().getHeader("Message-ID")[0];
            mails.deliver(TestMails.bounce(ourId, customer));
            assertThat(marek.locator(".promise-chip").first()).containsText("zostało", within());
            assertThat(marek.locator(".conversation")).containsText("wiadomość nie dotarła", within());
            assertThat(kasia.locator("vaadin-notification-card")
                            .filter(new Locator.FilterOptions().setHasText("Wiadomość nie dotarła"))
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions()
                            .setTimeout(Duration.ofSeconds(15).toMillis()));
            Browser.picture(marek, "mail-bounced");
        }
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
    }
}
