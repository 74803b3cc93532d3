package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What lies behind an address that somebody may not open, or whose session has ended. */
@IntegrationTest
@Tag("journey")
class BadAddressTest {

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    Drafts drafts;

    @Autowired
    TestPeople people;

    @Autowired
    ServletWebServerApplicationContext server;

    @Test
    void aRestrictedComplaintSomebodyElsesDraftAndAnUnknownNumberAllLookAlike() {
        long restricted = people.as(
                "marek",
                () -> complaints
                        .record(Complaint101.facts("Skarga Na Kolegę").with(Fact.RESTRICTED, true), null, false)
                        .orThrow()
                        .id());
        long draft = people.as("jan", () -> {
            long id = drafts.begin();
            drafts.keep(id, "Szkic Jana", Map.of(Fact.DESCRIPTION.name(), "Tajne słowa Jana"));
            return id;
        });
        try (var browser = new Browser()) {
            var anna = browser.signIn(address(), "anna");
            for (var path : new String[] {
                "complaint/" + restricted,
                "complaints?open=" + restricted,
                "new/" + draft,
                "complaint/987654321",
                "complaint/abc",
                "customer/987654321",
                "device/987654321"
            }) {
                anna.navigate(address() + "/" + path);
                anna.locator("h1").first().waitFor();
                anna.waitForTimeout(300);
                assertThat(anna.locator("body")).not().containsText("Skarga Na Kolegę");
                assertThat(anna.locator("body")).not().containsText("Tajne słowa Jana");
                if (!path.startsWith("complaints?")) {
                    assertThat(anna.locator("body")).containsText("Nie ma takiej");
                }
            }
            Browser.picture(anna, "not-found");
            var jan = browser.signIn(address(), "jan");
            jan.navigate(address() + "/new/" + draft);
            assertThat(jan.locator("h1")).containsText("Nowa reklamacja");
        }
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedIsThereAfterTheNextSignIn() {
        try (var browser = new Browser()) {
            var anna = browser.signIn(address(), "anna");
            anna.navigate(address() + "/complaint/40");
            anna.locator(".conversation .said").first().waitFor();
            anna.keyboard().press("o");
            var note = anna.locator(".composer > vaadin-text-area textarea");
            note.click();
            note.pressSequentially("Notatka przed końcem sesji.");
            anna.waitForTimeout(2500);
            endAllSessions();
            note.pressSequentially(" I jeszcze słowo.");
            var message = anna.getByText("Sesja wygasła").first();
            message.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            Browser.picture(anna, "session-ended");
            message.click();
            anna.locator("input[name=username]").waitFor();
            anna.locator("input[name=username]").fill("anna");
            anna.locator("input[name=password]").fill("demo-reklamacje");
            anna.keyboard().press("Enter");
            anna.waitForURL(Pattern.compile(".*/complaint/40.*"), new Page.WaitForURLOptions().setTimeout(20_000));
            anna.locator(".conversation .said").first().waitFor();
            anna.keyboard().press("o");
            assertThat(anna.locator(".composer > vaadin-text-area textarea"))
                    .hasValue(Pattern.compile("Notatka przed końcem sesji\\..*"));
        }
    }

    private void endAllSessions() {
        var host = (StandardHost) ((TomcatWebServer) Objects.requireNonNull(server.getWebServer()))
                .getTomcat()
                .getHost();
        for (var context : host.findChildren()) {
            for (var session : ((Context) context).getManager().findSessions()) session.expire();
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
