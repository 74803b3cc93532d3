package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@Tag("journey")
class JourneysTest {

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    TestPeople people;

    @Autowired
    TravelClock clock;

    private static Browser browser;
    private String address = "";

    @BeforeEach
    void address() {
        address = "http://localhost:" + port;
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aCallIsLoggedByKeyboardAloneAndAppearsOnAnotherOpenBoard() {
        var marek = browser.signIn(address, "marek");
        marek.navigate(address + "/board");
        marek.locator(".card").first().waitFor();
        var anna = browser.signIn(address, "anna");
        anna.locator("h1").waitFor();
        var keys = anna.keyboard();
        keys.press("n");
        step(anna, 1);
        keys.type("P");
        keys.press("Tab");
        keys.type("T");
        keys.press("Control+Enter");
        step(anna, 2);
        keys.type("Bożydar Klawiaturowy");
        keys.press("Tab");
        keys.type("+48 501 502 503");
        keys.press("Control+Enter");
        step(anna, 3);
        keys.type("SolarMax 5K");
        keys.press("Enter");
        keys.press("Tab");
        keys.press("Tab");
        keys.type("KB 2026 0001");
        keys.press("Control+Enter");
        step(anna, 4);
        keys.type("Falownik dymi od rana.");
        assertThat(anna.locator(".danger-note")).isVisible();
        keys.press("Control+d");
        keys.press("Tab");
        keys.press("Tab");
        keys.type("Wymiana");
        keys.press("Control+Enter");
        step(anna, 5);
        assertThat(anna.locator(".promise")).hasCount(3);
        assertThat(anna.locator(".summary")).containsText("Zagrożenie");
        Browser.picture(anna, "a-wizard-check");
        keys.press("Control+Enter");
        assertThat(anna.locator(".complaint-title h2")).hasText(Pattern.compile("R-2026-\\d{6}"));
        var card = marek.locator(".card", new Page.LocatorOptions().setHasText("Bożydar Klawiaturowy"));
        assertThat(card).isVisible(within(5000));
        assertThat(card).containsText("Zagrożenie");
        Browser.picture(anna, "a-complaint");
        Browser.picture(marek, "a-board");
    }

    @Test
    void aSupervisorDragsACardToInvestigatingAndOntoAnnaWhoseBrowserShowsTheAlert() {
        long id = recorded("Przeciągana Karta");
        var anna = browser.signIn(address, "anna");
        anna.navigate(address + "/complaints");
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/board?q=Przeci%C4%85gana");
        var card = card(kasia, id);
        card.dragTo(kasia.locator(".column[data-status=INVESTIGATING]"));
        assertThat(kasia.locator(".column[data-status=INVESTIGATING] .card"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        card(kasia, id)
                .dragTo(kasia.locator(".person").filter(new Locator.FilterOptions().setHasText("Anna Kowalska")));
        kasia.locator("vaadin-dialog")
                .getByLabel("Notatka przy przekazaniu (opcjonalnie)")
                .fill("Proszę oddzwonić do 15.");
        kasia.keyboard().press("Control+Enter");
        assertThat(anna.locator("vaadin-notification-card").first()).containsText("Przypisano Ci reklamację", within());
        assertThat(card(kasia, id)).containsText("Anna Kowalska", within());
        Browser.picture(anna, "b-alert");
        Browser.picture(kasia, "b-board");
        anna.keyboard().press("b");
        anna.locator(".bell-link")
                .filter(new Locator.FilterOptions().setHasText("Przeciągana Karta"))
                .click();
        assertThat(anna.locator(".conversation")).containsText("Proszę oddzwonić do 15.", within());
    }

    @Test
    void newsThatComesWhileTheButtonIsDownLeavesTheCardInTheHand() {
        long id = recorded("Trzymana Pierwsza");
        long other = recorded("Trzymana Druga");
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/board?q=Trzymana");
        card(kasia, id).hover();
        kasia.mouse().down();
        people.as("anna", () -> handling.addNote(other, "Dzwoniła klientka").orThrow());
        kasia.waitForFunction("() => document.querySelector('reklamacje-board').stale");
        kasia.locator(".column[data-status=INVESTIGATING]").hover();
        kasia.locator(".column[data-status=INVESTIGATING]").hover();
        kasia.mouse().up();
        assertThat(kasia.locator(".column[data-status=INVESTIGATING] .card")).hasCount(1);
    }

    @Test
    void aCancelledMovePutsTheCardBackAndARefusedDropSaysWhy() {
        long id = recorded("Wraca Na Miejsce");
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/board?q=%22Wraca Na Miejsce%22");
        card(kasia, id).dragTo(kasia.locator(".column[data-status=RESOLVED]"));
        assertThat(kasia.locator("vaadin-dialog")).containsText("Decyzja: R-");
        kasia.keyboard().press("Escape");
        assertThat(kasia.locator(".column[data-status=RECEIVED] .card")).hasCount(1);
        card(kasia, id).dragTo(kasia.locator(".column[data-status=CLOSED]"));
        assertThat(kasia.locator("vaadin-notification-card")).containsText("Nie można zmienić statusu", within());
        assertThat(kasia.locator(".column[data-status=RECEIVED] .card")).hasCount(1);
        Browser.picture(kasia, "b-refused");
    }

    @Test
    void theClockPassesTheDueInstantAndBrokenAppearsInTwoBrowsers() {
        var before = clock.instant();
        try {
            // Received on Tuesday, 2 March 2027: P3 falls due on Thursday, 11 March.
            clock.moveTo(Instant.parse("2027-03-02T10:00:00Z"));
            people.as(
                    "anna",
                    () -> complaints
                            .record(
                                    Complaint101.facts("Termin Minął")
                                            .with(Fact.RECEIVED_AT, LocalDateTime.parse("2027-03-02T09:00")),
                                    null,
                                    true)
                            .orThrow());
            var anna = browser.signIn(address, "anna");
            var kasia = browser.signIn(address, "kasia");
            kasia.navigate(address + "/board?q=%22Termin Minął%22");
            clock.moveTo(Instant.parse("2027-03-11T22:59:57Z"));
            for (var window : new Page[] {anna, kasia}) {
                assertThat(window.locator("vaadin-notification-card")
                                .filter(new Locator.FilterOptions().setHasText("minął"))
                                .filter(new Locator.FilterOptions().setHasText("Termin Minął"))
                                .first())
                        .isVisible(within(20_000));
            }
            assertThat(kasia.locator(".card").first()).containsText("1 dzień roboczy po terminie", within());
            Browser.picture(anna, "c-broken-anna");
            Browser.picture(kasia, "c-broken-kasia");
        } finally {
            clock.moveTo(before);
        }
    }

    @Test
    void twoAgentsEditOneComplaintAndNothingIsLost() {
        long id = recorded("Dwoje Naraz");
        var anna = browser.signIn(address, "anna");
        var jan = browser.signIn(address, "jan");
        anna.navigate(address + "/complaint/" + id);
        jan.navigate(address + "/complaint/" + id);
        jan.locator(".conversation .said").first().waitFor();
        jan.keyboard().press("o");
        jan.locator(".composer > vaadin-text-area textarea").fill("Notatka Jana, niewysłana");
        jan.locator(".fact-editable").first().click();
        field(jan, "CUSTOMER_PHONE").fill("999 888 777");
        field(jan, "DESCRIPTION").fill("Dymi i buczy.");
        anna.locator(".conversation .said").first().waitFor();
        anna.keyboard().press("F2");
        field(anna, "CUSTOMER_PHONE").fill("111 222 333");
        anna.keyboard().press("Tab");
        anna.keyboard().press("Control+s");
        assertThat(jan.locator(".changed-elsewhere")).isVisible(within(15_000));
        jan.keyboard().press("Control+s");
        var dialog = jan.locator("vaadin-dialog");
        assertThat(dialog).containsText("111 222 333", within());
        Browser.picture(jan, "d-conflict");
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Zapisz wybrane"))
                .click();
        assertThat(jan.locator(".facts-text")).containsText("111 222 333");
        assertThat(jan.locator(".facts-text")).containsText("Dymi i buczy.");
        assertThat(jan.locator(".composer > vaadin-text-area textarea")).hasValue("Notatka Jana, niewysłana");
        assertThat(jan.locator(".conversation")).containsText("Falownik nie startuje. → Dymi i buczy.", within());
        assertThat(jan.locator(".conversation")).containsText("+48 600 100 200 → 111 222 333", within());
        assertThat(anna.locator(".facts-text")).containsText("Dymi i buczy.", within());
        Browser.picture(jan, "d-saved");
    }

    @Test
    void theBoardIsUsedByKeyboardAlone() {
        long id = recorded("Klawiszami Po Tablicy");
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/board?q=Klawiszami");
        card(kasia, id).waitFor();
        var keys = kasia.keyboard();
        for (int pressed = 0; pressed < 60 && !focusIsOnACard(kasia); pressed++) keys.press("Tab");
        assertThat(focusIsOnACard(kasia)).isTrue();
        keys.press("m");
        kasia.waitForFunction("() => document.activeElement.closest('vaadin-select')");
        keys.press("B");
        keys.press("Control+Enter");
        assertThat(kasia.locator(".column[data-status=INVESTIGATING] .card"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        kasia.waitForFunction("() => document.activeElement.closest('.card')");
        keys.press("a");
        kasia.waitForFunction("() => document.activeElement.closest('vaadin-combo-box')");
        keys.type("Oliwia");
        kasia.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Oliwia"))
                .first()
                .waitFor();
        keys.press("ArrowDown");
        keys.press("Enter");
        keys.press("Control+Enter");
        assertThat(card(kasia, id)).containsText("Oliwia", within());
        Browser.picture(kasia, "f-board-keyboard");
        kasia.waitForFunction("() => document.activeElement.closest('.card')");
        keys.press("Enter");
        assertThat(kasia.locator(".complaint-title h2")).isVisible();
        var view = people.as("kasia", () -> complaints.find(id).orElseThrow());
        assertThat(view.status()).isEqualTo(Status.INVESTIGATING);
        assertThat(view.handlerId()).isEqualTo(people.person("oliwia").id());
    }

    @Test
    void fromOneComplaintToAnotherOnlyTheOtherIsShown() {
        long first = recorded("Pierwszy Przejściowy");
        long second = recorded("Drugi Przejściowy");
        var anna = browser.signIn(address, "anna");
        anna.navigate(address + "/complaint/" + first);
        assertThat(anna.locator("h1")).hasText("Pierwszy Przejściowy");
        anna.keyboard().press("Control+k");
        anna.locator(".find-dialog input").fill("Drugi Przej");
        anna.locator(".find-results a[href='complaint/" + second + "']").click();
        assertThat(anna.locator("h1")).hasText("Drugi Przejściowy");
        assertThat(anna.locator(".complaint-title")).hasCount(1);
        assertThat(anna.locator(".complaint-title h2")).hasText(number(second));
    }

    private String number(long id) {
        return people.as("jan", () -> complaints.find(id).orElseThrow().number());
    }

    private long recorded(String customer) {
        return people.as(
                "jan",
                () -> complaints
                        .record(Complaint101.facts(customer), null, false)
                        .orThrow()
                        .id());
    }

    private static boolean focusIsOnACard(Page page) {
        return (boolean) page.evaluate("() => !!document.activeElement.closest('.card')");
    }

    private static void step(Page page, int number) {
        assertThat(page.locator(".steps [aria-current=step]")).containsText(String.valueOf(number), within());
        // The step's first field has the focus before anything is typed.
        page.waitForFunction("() => document.activeElement.closest('.wizard-main')");
        page.waitForTimeout(150);
    }

    private static Locator card(Page page, long id) {
        return page.locator(".card[data-id='" + id + "']");
    }

    private static Locator field(Page page, String fact) {
        return page.locator("[data-fact=" + fact + "]")
                .locator("input, textarea")
                .first();
    }

    private static LocatorAssertions.IsVisibleOptions within(int millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
    }
}
