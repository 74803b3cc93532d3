package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestDecisions;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.snippet.Snippets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What colleagues ask of each other, by keys alone: an approval that comes back, a call by name, a to-do, a step taken back. */
@IntegrationTest
@Tag("journey")
class TeamJourneyTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    Decisions decisions;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Handling handling;

    @Autowired
    Snippets snippets;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @Autowired
    TestPeople people;

    private String address = "";

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void address() {
        address = "http://localhost:" + port;
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @Test
    void aDecisionThatIsSentBackReachesItsWriterIsMendedAndApproved() {
        long id = recorded("Odesłana Decyzja");
        people.as("anna", () -> {
            handling.recordContact(
                            id,
                            new Contact(
                                    ContactMethod.TELEPHONE,
                                    ContactPurpose.ACKNOWLEDGEMENT,
                                    "Odesłana Decyzja",
                                    office.local(clock.instant()),
                                    "Potwierdzone."))
                    .orThrow();
            long written = decisions
                    .write(id, null, 0, TestDecisions.parts(Outcome.NOT_UPHELD))
                    .orThrow();
            return decisions.finish(written, 0).orThrow();
        });
        var anna = browser.signIn(address, "anna");
        var kasia = at("kasia", id);
        assertThat(kasia.locator(".complaint-first")).containsText("Zatwierdź decyzję");
        kasia.keyboard().press("Enter");
        var why = kasia.locator(".sheet vaadin-text-field").last();
        why.locator("input").fill("Proszę podać numer protokołu.");
        kasia.keyboard().press("Control+Enter");
        assertThat(kasia.locator("vaadin-notification-card").last()).containsText("Wpisano powód odesłania");
        button(kasia, "Odeślij do poprawy").press("Enter");
        hears(anna, "Odesłana Decyzja", "odesłana");
        anna.navigate(address + "/complaint/" + id);
        ready(anna);
        assertThat(anna.locator(".decisions")).containsText("Proszę podać numer protokołu.");
        anna.keyboard().press("Enter");
        var findings = anna.locator(".sheet vaadin-text-area textarea").nth(1);
        findings.fill("Gwarancja wygasła, protokół 17/2026.");
        findings.dispatchEvent("change");
        anna.keyboard().press("Control+Enter");
        assertThat(anna.locator("vaadin-notification-card").last()).containsText("czeka na zatwierdzenie");
        kasia.navigate(address + "/complaint/" + id);
        ready(kasia);
        kasia.keyboard().press("Enter");
        assertThat(kasia.locator(".decision-changes ins").first()).containsText("Gwarancja");
        assertThat(button(kasia, "Zatwierdź")).isVisible();
        assertThat(kasia.locator(".sheet .mail-text")).containsText("protokół 17/2026");
        kasia.keyboard().press("Control+Enter");
        // It stands open before Anna: it says by itself what is next.
        assertThat(anna.locator(".complaint-first")).containsText("Wyślij decyzję");
        assertThat(kasia.locator(".decisions")).containsText("gotowa do przekazania");
    }

    @Test
    void aStepIsTakenBackByAKeyAndEverybodySeesIt() {
        long id = recorded("Cofnięty Krok");
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/board?q=Cofnięty");
        var begun = kasia.locator(".column[data-status=INVESTIGATING] .card");
        assertThat(kasia.locator(".column[data-status=RECEIVED] .card")).hasCount(1);
        var anna = at("anna", id);
        anna.keyboard().press("m");
        anna.waitForFunction("() => document.activeElement.closest('vaadin-select')");
        anna.keyboard().press("B");
        anna.keyboard().press("Control+Enter");
        assertThat(begun).hasCount(1);
        anna.keyboard().press("Control+z");
        assertThat(begun).hasCount(0);
        assertThat(anna.locator(".complaint-title")).containsText("Przyjęta");
        assertThat(status(id)).isEqualTo(Status.RECEIVED);
    }

    @Test
    void aColleagueWhoIsCalledByNameHearsIt() {
        long id = recorded("Wołanie Po Imieniu");
        var kasia = browser.signIn(address, "kasia");
        var anna = at("anna", id);
        anna.keyboard().press("o");
        anna.waitForFunction("() => document.activeElement.closest('.composer')");
        anna.keyboard().type("@Katarzyna, co o tym sądzisz?");
        anna.keyboard().press("Control+Enter");
        assertThat(anna.locator(".conversation")).containsText("co o tym sądzisz?");
        hears(kasia, "Wołanie Po Imieniu", "woła");
    }

    @Test
    void aToDoIsMadeSeenAtTheStartAndDone() {
        long id = recorded("Zadanie Dodatkowe");
        var anna = at("anna", id);
        anna.keyboard().press("u");
        anna.waitForFunction("() => document.activeElement.closest('.sheet')");
        anna.keyboard().type("Zamówić wentylator");
        anna.keyboard().press("Control+Enter");
        var line = anna.locator(".to-do");
        assertThat(line).containsText("Zamówić wentylator");
        anna.navigate(address + "/");
        assertThat(anna.locator(".group-to-dos + .work-list")).containsText("Zamówić wentylator");
        anna.navigate(address + "/complaint/" + id);
        line.locator("input").press("Space");
        assertThat(anna.locator(".to-do-done")).containsText("Zamówić wentylator");
        anna.navigate(address + "/");
        anna.locator("h1").waitFor();
        assertThat(anna.locator(".start-body")).not().containsText("Zamówić wentylator");
    }

    @Test
    void anUnknownCallerIsLoggedOnOnePageByKeysAlone() {
        var anna = browser.signIn(address, "anna");
        anna.locator("h1").waitFor();
        var keys = anna.keyboard();
        keys.press("c");
        anna.waitForFunction("() => document.activeElement.closest('.call-main')");
        keys.type("+49 171 5550123");
        assertThat(anna.locator(".call-found vaadin-button").last()).containsText("5550123");
        keys.press("Enter");
        anna.waitForFunction("() => document.activeElement.closest('.call-form')");
        keys.type("Herta Rufende");
        anna.locator("[data-fact=DESCRIPTION] textarea").focus();
        keys.type("Der Wechselrichter brummt.");
        anna.locator("[data-fact=KIND]").focus();
        keys.type("P");
        keys.press("Control+Enter");
        assertThat(anna.locator(".complaint-title h2")).hasText(Pattern.compile("R-2026-\\d{6}"));
        assertThat(anna.locator("h1")).hasText("Herta Rufende");
        assertThat(anna.locator(".complaint-side")).containsText("Niemcy");
        await().untilAsserted(() -> assertThat(anna.locator(".draft")).hasCount(0));
    }

    @Test
    void backLeadsToTheTabThatWasLeft() {
        recorded("Powrót Do Karty");
        var anna = browser.signIn(address, "anna");
        var team = anna.locator("vaadin-tab").nth(1);
        team.click();
        anna.waitForURL("**/?tab=team");
        anna.locator(".work-line").first().click();
        ready(anna);
        anna.goBack();
        assertThat(anna.locator("h1")).containsText("Moja praca");
        assertThat(team).hasAttribute("aria-selected", "true");
        var mine = anna.locator("vaadin-tab").first();
        mine.click();
        anna.waitForURL(at -> !at.contains("tab="));
        anna.reload();
        assertThat(mine).hasAttribute("aria-selected", "true");
    }

    @Test
    void aSlashBringsOnesOwnText() {
        long id = recorded("Własny Tekst");
        people.as(
                "anna",
                () -> snippets.save(null, 0, "gwarancja", "Gwarancja trwa pięć lat.\nProszę o paragon.")
                        .orThrow());
        var anna = at("anna", id);
        anna.keyboard().press("o");
        anna.keyboard().type("Zob. 1/2. /gwar");
        assertThat(anna.locator(".snippet-list [aria-selected=true]")).containsText("/gwarancja");
        anna.keyboard().press("Enter");
        anna.keyboard().press("Control+Enter");
        assertThat(anna.locator(".conversation"))
                .containsText(Pattern.compile("Zob\\. 1/2\\. Gwarancja trwa pięć lat\\.\\s+Proszę o paragon\\."));
        people.as("anna", () -> {
            snippets.mine().forEach(snippet -> snippets.delete(snippet.id(), snippet.version()));
            return null;
        });
    }

    @Test
    void whatIsTypedAnswersTheFirstPromptAndLettersChooseInAList() {
        long id = recorded("Pytanie W Liście");
        var anna = at("anna", id);
        anna.keyboard().press("e");
        anna.waitForFunction("() => document.activeElement.closest('.sheet vaadin-text-area')");
        var kind = anna.locator(".sheet vaadin-select").first();
        kind.locator("vaadin-select-value-button").focus();
        anna.keyboard().press("p");
        anna.keyboard().press("u");
        anna.waitForTimeout(500);
        assertThat(anna.locator(".sheet:visible")).hasCount(1);
        assertThat(anna.locator(".sheet:visible h3")).containsText("Wiadomość");
        long told = recorded("Odpowiedź W Liście");
        people.as(
                "anna",
                () -> handling.recordContact(
                                told,
                                new Contact(
                                        ContactMethod.TELEPHONE,
                                        ContactPurpose.ACKNOWLEDGEMENT,
                                        "Odpowiedź W Liście",
                                        office.local(clock.instant()),
                                        "Potwierdzone."))
                        .orThrow());
        anna.navigate(address + "/complaint/" + told);
        ready(anna);
        anna.keyboard().press("e");
        anna.waitForFunction("() => (document.activeElement.selectionEnd ?? 0) > 0");
        anna.keyboard().type("Badamy falownik");
        var body = anna.locator(".sheet textarea").last();
        assertThat(body).hasValue(Pattern.compile(".*\\n.*Badamy falownik.*", Pattern.DOTALL));
    }

    @Test
    void theWorkIsWalkedByKeysFromTheFirstLineOn() {
        recorded("Pierwszy Wiersz");
        var anna = browser.signIn(address, "anna");
        anna.locator("a.work-line").first().waitFor();
        anna.keyboard().press("j");
        anna.keyboard().press("j");
        anna.keyboard().press("k");
        anna.keyboard().press("Enter");
        anna.waitForURL("**/complaint/*");
    }

    @Test
    void aListIsWalkedByKeysAndBackLeadsToWhereItWasLeft() {
        var rows = people.as("anna", () -> lists.page(Filter.ALL, Order.NUMBER, true, 0, 70));
        var anna = browser.signIn(address, "anna");
        anna.navigate(address + "/complaints?sort=number");
        anna.locator("vaadin-grid a").first().waitFor();
        anna.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(60)");
        var far = anna.locator("vaadin-grid a").getByText(rows.get(62).number());
        far.click();
        anna.waitForURL("**/complaint/*");
        anna.goBack();
        // Before the complaint is there: fast hands find the list, and not the complaint under its address.
        assertThat(far).isInViewport();
        anna.navigate(address + "/complaints?sort=number&open=" + rows.get(1).id());
        var beside = anna.locator(".beside .complaint-title h2");
        assertThat(beside).hasText(rows.get(1).number());
        anna.keyboard().press("j");
        assertThat(beside).hasText(rows.get(2).number());
        anna.keyboard().press("k");
        assertThat(beside).hasText(rows.get(1).number());
    }

    private Page at(String login, long id) {
        var page = browser.signIn(address, login);
        page.navigate(address + "/complaint/" + id);
        ready(page);
        return page;
    }

    private static void ready(Page page) {
        assertThat(page.locator(".complaint-title h2")).isVisible();
        page.waitForFunction("() => window.reklamacje");
    }

    private static Locator button(Page page, String text) {
        return page.locator(".sheet vaadin-button").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** News of several complaints is told as one; the bell lists each. */
    private static void hears(Page page, String customer, String why) {
        page.keyboard().press("b");
        assertThat(page.locator(".bell-item")
                        .filter(new Locator.FilterOptions().setHasText(customer))
                        .first())
                .containsText(why);
        page.keyboard().press("Escape");
    }

    private Status status(long id) {
        return people.as("anna", () -> complaints.find(id).orElseThrow().status());
    }

    private long recorded(String customer) {
        return people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts(customer), null, true)
                        .orThrow()
                        .id());
    }
}
