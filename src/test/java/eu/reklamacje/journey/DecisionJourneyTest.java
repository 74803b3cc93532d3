package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A refusal's way through the office: approved by a second person, told, not accepted, reviewed by a third, changed. */
@IntegrationTest
@Tag("journey")
class DecisionJourneyTest {

    private static final String CUSTOMER = "niezadowolony@example.org";
    private static final Pattern NO = Pattern.compile("Nie, to rozwiązanie[^:]*: mailto:\\S+\\?subject=(\\S+)");

    private static final int REVIEW = 0;
    private static final int OUTCOME = 1;
    private static final int REMEDY = 2;

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    TestPeople people;

    @Autowired
    TestMails mails;

    @Autowired
    JdbcClient db;

    @Test
    void aRefusalIsApprovedToldNotAcceptedReviewedBySomebodyElseAndChanged() {
        var facts = Complaint101.facts("Odmowa Podróżna").with(Fact.CUSTOMER_EMAIL, CUSTOMER);
        var recorded =
                people.as("anna", () -> complaints.record(facts, null, true).orThrow());
        var address = "http://localhost:" + port;
        var at = address + "/complaint/" + recorded.id();
        try (var browser = new Browser()) {
            var anna = browser.signIn(address, "anna");
            anna.navigate(at);
            var dialog = open(anna, "d");
            choose(anna, dialog, OUTCOME, "Nieuznana");
            choose(anna, dialog, REMEDY, "brak");
            fill(dialog, 1, "Ślady zalania.");
            fill(dialog, 2, "Gwarancja nie obejmuje zalania.");
            fill(dialog, 4, "Prosimy o odpowiedź na tę wiadomość.");
            Browser.picture(anna, "decision-1-refused");
            anna.keyboard().press("Control+Enter");
            assertThat(anna.locator("vaadin-notification-card").last()).containsText("czeka na zatwierdzenie");

            var kasia = browser.signIn(address, "kasia");
            kasia.navigate(at);
            open(kasia, "d");
            Browser.picture(kasia, "decision-2-asked");
            kasia.keyboard().press("Control+Enter");
            assertThat(kasia.locator(".decisions")).containsText("gotowa do przekazania", within());

            anna.reload();
            open(anna, "d");
            anna.keyboard().type("Dopisane przed wysłaniem. ");
            anna.waitForTimeout(1500);
            anna.reload();
            var letter = open(anna, "d").locator("vaadin-text-area textarea").last();
            assertThat(letter).hasValue(Pattern.compile("Dopisane przed wysłaniem"));
            Browser.picture(anna, "decision-3-letter");
            anna.keyboard().press("Control+Enter");
            assertThat(anna.locator(".complaint-title")).containsText("Rozpatrzona", within());

            answer();
            kasia.navigate(address + "/inbox");
            var line = kasia.locator(".inbox-line")
                    .filter(new Locator.FilterOptions().setHasText(CUSTOMER))
                    .first();
            kasia.locator("vaadin-tab").nth(1).click();
            kasia.locator(".inbox-bar input").fill(CUSTOMER);
            assertThat(line).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            line.click();
            assertThat(kasia.locator(".missing-note").first()).containsText("nie jest zadowolony");
            Browser.picture(kasia, "decision-4-not-satisfied");
            kasia.keyboard().press("e");
            assertThat(kasia.locator("vaadin-notification-card").last()).containsText("eskalowana");

            kasia.navigate(at);
            assertThat(kasia.locator(".complaint-title")).containsText("Eskalowana");
            assertThat(kasia.locator(".complaint-title")).containsText("Klient niezadowolony");
            open(kasia, "a");
            kasia.keyboard().press("ArrowDown");
            var offered = kasia.locator("vaadin-combo-box-item");
            assertThat(offered.filter(new Locator.FilterOptions().setHasText("Oliwia")))
                    .hasCount(1);
            assertThat(offered.filter(new Locator.FilterOptions().setHasText("Anna")))
                    .hasCount(0);
            offered.filter(new Locator.FilterOptions().setHasText("Oliwia")).click();
            kasia.keyboard().press("Control+Enter");
            assertThat(kasia.locator(".complaint-title")).containsText("Oliwia", within());

            var oliwia = browser.signIn(address, "oliwia");
            oliwia.navigate(at);
            var review = open(oliwia, "d");
            assertThat(review.locator(".missing-note")).containsText("Gwarancja nie obejmuje zalania.");
            choose(oliwia, review, REVIEW, "Decyzja zmieniona");
            choose(oliwia, review, OUTCOME, "Uznana");
            fill(review, 1, "Ślady nie pochodzą z wody.");
            fill(review, 2, "Uszkodzenie jest objęte gwarancją.");
            fill(review, 3, "Wymienimy płytę główną do 30 marca.");
            fill(review, 4, "Prosimy czekać na kuriera.");
            Browser.picture(oliwia, "decision-5-review");
            oliwia.keyboard().press("Control+Enter");
            assertThat(review.locator("textarea:visible")).hasCount(1);
            assertThat(review.locator("textarea:visible"))
                    .hasValue(Pattern.compile(
                            "Zmieniamy naszą pierwszą decyzję. Uznajemy reklamację\\.[\\s\\S]*Inspekcji Handlowej"));
            Browser.picture(oliwia, "decision-6-last-word");
            oliwia.keyboard().press("Control+Enter");
            assertThat(oliwia.locator(".complaint-title")).containsText("Rozpatrzona", within());
            assertThat(oliwia.locator(".decisions")).containsText("Decyzja zmieniona", within());
            await().untilAsserted(() -> assertThat(mails.mailboxOf(CUSTOMER)).hasSize(2));
        }
    }

    /** The customer presses "no" in the letter, and sends what their mail program then shows. */
    private void answer() {
        var body = db.sql("select body from letter where recipient = ? order by id desc limit 1")
                .param(CUSTOMER)
                .query(String.class)
                .single();
        var no = NO.matcher(body);
        assertThat(no.find()).isTrue();
        mails.deliver(TestMails.raw(
                CUSTOMER, URLDecoder.decode(no.group(1), StandardCharsets.UTF_8), "nie-1@example.org", ""));
    }

    private static Locator open(Page page, String key) {
        assertThat(page.locator(".complaint-title h2")).isVisible();
        page.waitForFunction("() => window.reklamacje");
        page.keyboard().press(key);
        var dialog = page.locator(".sheet, vaadin-dialog[opened]").last();
        assertThat(dialog).isAttached();
        page.waitForFunction("() => document.activeElement !== document.body");
        return dialog;
    }

    /** @param select its place among the choices of the form, hidden ones counted */
    private static void choose(Page page, Locator dialog, int select, String value) {
        dialog.locator("vaadin-select").nth(select).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
        assertThat(dialog.locator("vaadin-select").nth(select)).containsText(value);
    }

    /** @param part the text's place among those of the form, hidden ones counted */
    private static void fill(Locator dialog, int part, String text) {
        var area = dialog.locator("vaadin-text-area textarea").nth(part);
        area.fill(text);
        area.dispatchEvent("change");
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }
}
