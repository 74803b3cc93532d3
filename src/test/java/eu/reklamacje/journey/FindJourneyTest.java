package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is on the line: found by whatever they say first; a list is kept as a view; many are changed together and back. */
@IntegrationTest
@Tag("journey")
class FindJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
        db.sql("delete from saved_view where name = 'Szukana droga'").update();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private String address() {
        return "http://localhost:" + port;
    }

    @Test
    void aCallerIsFoundByEachOfSixWays() {
        long id = people.as(
                "anna",
                () -> complaints
                        .record(
                                Complaint101.facts("Jürgen Überländer-Głuszek")
                                        .with(Fact.CUSTOMER_EMAIL, "juergen@ueberlaender-solar.example")
                                        .with(Fact.CUSTOMER_PHONE, "+49 30 1234987, +45 32 98 76 54")
                                        .with(Fact.SERIAL_UNKNOWN, false)
                                        .with(Fact.SERIAL, "ZX-77 81 QO-1")
                                        .with(Fact.DESCRIPTION, "Nach dem Gewitter leuchtet die Glimmdiode."),
                                null,
                                true)
                        .orThrow()
                        .id());
        var number = people.as("anna", () -> complaints.find(id).orElseThrow().number());
        var page = browser.signIn(address(), "zofia");
        page.locator("h1").waitFor();
        for (var typed : new String[] {
            number,
            number.replaceFirst("R-\\d+-0*", ""),
            "ueberlaender gluszek",
            "32987654",
            "juergen@ueberlaender",
            "zx7781q01",
            "glimmdiode gewitter"
        }) {
            page.keyboard().press("Control+k");
            page.waitForFunction("() => document.activeElement.closest('.find-dialog vaadin-text-field')");
            page.keyboard().type(typed);
            assertThat(page.locator(".find-results a", new Page.LocatorOptions().setHasText(number))
                            .first())
                    .isVisible();
            page.keyboard().press("Escape");
            page.locator(".find-dialog")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void aListIsSavedForTheTeamAndStandsInAnothersNavigation() {
        var anna = browser.signIn(address(), "anna");
        anna.navigate(address() + "/complaints?status=WAITING");
        anna.locator(".filter-text").waitFor();
        anna.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText("Widoki"))
                .click();
        anna.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("Zapisz ten widok"))
                .click();
        anna.waitForFunction("() => document.activeElement.closest('vaadin-dialog vaadin-text-field')");
        anna.keyboard().type("Szukana droga");
        anna.locator("vaadin-dialog vaadin-select").click();
        anna.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Zespół:"))
                .first()
                .click();
        anna.keyboard().press("Control+Enter");
        assertThat(anna.locator("vaadin-side-nav-item[path*='status=WAITING']").first())
                .containsText("Szukana droga");
        var jan = browser.signIn(address(), "jan");
        jan.locator("vaadin-side-nav-item[path*='status=WAITING']").first().click();
        jan.waitForURL("**/complaints?status=WAITING");
        assertThat(jan.locator("h1")).hasText("Reklamacje");
    }
}
