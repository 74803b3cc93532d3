package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever knows the way does not wait for the screen: a key that is pressed while something opens belongs to what opens. Typed at 5 ms
 * a key, over a line on which each request takes 400 ms.
 */
@IntegrationTest
@Tag("journey")
class FastHandsTest {

    private static final Duration LINE = Duration.ofMillis(400);
    private static final int EACH_KEY = 5;
    private static final int WAYS = 5;

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    TestPeople people;

    private String address = "";
    private long id;

    @BeforeEach
    void complaint() {
        address = "http://localhost:" + port;
        id = people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Szybkie Ręce"), null, true)
                        .orThrow()
                        .id());
    }

    @Test
    void noKeyIsLostAndNoneDoesWhatWasNotMeant() {
        tries(2 * WAYS);
    }

    @Test
    @Tag("long")
    void norInTwoHundredTries() {
        tries(200);
    }

    private void tries(int many) {
        try (var browser = new Browser()) {
            var anna = browser.signIn(address, "anna");
            open(anna);
            anna.route("**/*", FastHandsTest::slowly);
            for (int at = 0; at < many; at++) {
                switch (at % WAYS) {
                    case 0 -> findsWhatIsTyped(anna);
                    case 1 -> notesAndAssesses(anna, at);
                    case 2 -> writesALetter(anna);
                    case 3 -> asksForAToDo(anna);
                    default -> changesItsMind(anna);
                }
            }
            anna.unrouteAll();
            // What is under way arrives before the window closes.
            anna.waitForTimeout(3 * LINE.toMillis());
        }
    }

    private void open(Page page) {
        page.navigate(address + "/complaint/" + id);
        assertThat(page.locator(".complaint-title h2")).isVisible();
        page.waitForFunction("() => window.reklamacje");
    }

    private static void slowly(Route route) {
        if (route.request().method().equals("POST")) {
            try {
                Thread.sleep(LINE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        route.resume();
    }

    /** Every letter by a key, as on a Polish keyboard: Playwright has no key for ł, and would paste it. */
    private static void type(Page page, String text) {
        var session = page.context().newCDPSession(page);
        for (var letter : text.split("")) {
            for (var move : new String[] {"keyDown", "keyUp"}) {
                var key = new JsonObject();
                key.addProperty("type", move);
                key.addProperty("key", letter);
                if (move.equals("keyDown")) key.addProperty("text", letter);
                session.send("Input.dispatchKeyEvent", key);
            }
            page.waitForTimeout(EACH_KEY);
        }
        session.detach();
    }

    private static void findsWhatIsTyped(Page page) {
        page.keyboard().press("Control+k");
        type(page, "Głow");
        assertThat(page.locator(".find-dialog input")).hasValue("Głow");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void notesAndAssesses(Page page, int at) {
        var words = "Dzwonił zły mężczyzna " + at;
        page.keyboard().press("o");
        type(page, words);
        page.keyboard().press("Control+Enter");
        type(page, "z");
        assertThat(page.locator(".said-note").last()).containsText(words);
        assertThat(page.locator(".sheet:visible h3")).containsText("ocena");
        discard(page);
    }

    private static void writesALetter(Page page) {
        page.keyboard().press("e");
        type(page, "xmg ");
        assertThat(page.locator(".sheet:visible textarea").last()).hasValue(Pattern.compile("[\\s\\S]*xmg [\\s\\S]*"));
        discard(page);
    }

    private static void asksForAToDo(Page page) {
        page.keyboard().press("u");
        type(page, "Zadzwonić do kuriera");
        assertThat(page.locator(".sheet:visible input").first()).hasValue("Zadzwonić do kuriera");
        discard(page);
    }

    /** Escape throws away what was typed for something that has not opened yet, and leaves it when it does. */
    private static void changesItsMind(Page page) {
        page.keyboard().press("Control+k");
        type(page, "mat");
        page.keyboard().press("Escape");
        page.waitForTimeout(3 * LINE.toMillis());
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator(".sheet:visible")).hasCount(0);
    }

    /** Leaves the sheet; what was typed is asked about, or a draft. */
    private static void discard(Page page) {
        page.keyboard().press("Escape");
        page.waitForTimeout(3 * LINE.toMillis());
        if (page.locator("vaadin-confirm-dialog[opened]").count() > 0)
            page.keyboard().press("Enter");
        assertThat(page.locator(".sheet:visible")).hasCount(0);
    }
}
