package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.user.Absences;
import eu.reklamacje.user.Teams;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dates that anyone can check, alerts that nobody can miss: as people see them. */
@IntegrationTest
@Tag("journey")
class DatesJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Teams teams;

    @Autowired
    Absences absences;

    @Autowired
    TestPeople people;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient db;

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
    void aNewlyDeclaredHolidayIsRehearsedSavedSeenOnAnOpenComplaintAndTakenBack() {
        long team =
                people.as("ewa", () -> teams.save(null, 0, "Zespół świąteczny").orThrow());
        long id = recorded("Święto Znienacka", "2026-03-09T10:00");
        db.sql("update promise_basis set team_id = ? where complaint_id = ?")
                .params(team, id)
                .update();
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/complaint/" + id);
        assertThat(kasia.locator(".promise-chip").first()).containsText("18 mar", within());
        var ewa = browser.signIn(address, "ewa");
        ewa.navigate(address + "/calendar/" + team);
        assertThat(ewa.locator("[data-day='2026-05-01']"))
                .hasAttribute("title", Pattern.compile("Święto Pracy|1 maja|ustawowe"));
        ewa.locator("[data-day='2026-03-12']").click();
        ewa.waitForFunction("() => document.activeElement.closest('vaadin-text-field')");
        ewa.keyboard().type("Żałoba narodowa");
        button(ewa, "Dodaj").click();
        assertThat(ewa.locator("[data-day='2026-03-12']")).hasClass(Pattern.compile("day-office_day"));
        ewa.keyboard().press("Control+s");
        var dialog = ewa.locator("vaadin-dialog");
        assertThat(dialog).containsText("Przesuną się 3 terminy; sprawdzono 1 otwartą reklamację.", text());
        assertThat(dialog).containsText("19 mar");
        Browser.picture(ewa, "e-rehearsal");
        assertThat(kasia.locator(".promise-chip").first()).containsText("18 mar", within());
        ewa.keyboard().press("Control+Enter");
        assertThat(kasia.locator(".promise-chip").first()).containsText("19 mar", within());
        assertThat(kasia.locator(".conversation")).containsText("zmiana kalendarza przesunęła terminy", within());
        kasia.locator(".promise-chip").first().click();
        assertThat(kasia.locator("vaadin-dialog")).containsText("Żałoba narodowa", text());
        Browser.picture(kasia, "e-why");
        kasia.keyboard().press("Escape");
        button(ewa, "Cofnij zmianę kalendarza").click();
        ewa.locator("vaadin-confirm-dialog")
                .getByText("Cofnij zmianę kalendarza")
                .last()
                .click();
        assertThat(kasia.locator(".promise-chip").first()).containsText("18 mar", within());
    }

    @Test
    void aNewDateGoesFromItsProposalToTheStruckThroughFirstOne() {
        long id = recorded("Przesunięta Data", "2026-03-09T10:00");
        var anna = browser.signIn(address, "anna");
        anna.navigate(address + "/complaint/" + id);
        assertThat(anna.locator(".promise-chip").last()).containsText("21 kwi", within());
        anna.keyboard().press("p");
        anna.waitForFunction("() => document.activeElement.closest('vaadin-text-area')");
        anna.keyboard().type("Czekamy na część od producenta");
        anna.keyboard().press("Control+Enter");
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/complaint/" + id);
        kasia.locator(".complaint-title").waitFor();
        kasia.keyboard().press("p");
        assertThat(kasia.locator("vaadin-dialog")).containsText("Czekamy na część od producenta", text());
        kasia.keyboard().press("Control+Enter");
        assertThat(anna.locator(".complaint-top")).containsText("jest zatwierdzony", text());
        assertThat(anna.locator(".promise-first")).hasCount(0);
        anna.keyboard().press("e");
        var dialog = anna.locator(".sheet");
        dialog.locator("vaadin-select").first().click();
        anna.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("(P7)"))
                .last()
                .click();
        var body = dialog.locator("textarea:visible").last();
        assertThat(body).hasValue(Pattern.compile("Nowy termin: 6 maja 2026"));
        body.fill(body.inputValue().replaceAll("\\[[^]]*]", "Czekamy na część."));
        anna.keyboard().press("Control+Enter");
        assertThat(anna.locator(".promise-chip").last().locator(".promise-first"))
                .hasText(Pattern.compile("21 kwi"), new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(anna.locator(".promise-chip").last()).containsText("6 maj");
        Browser.picture(anna, "e-struck-through");
    }

    @Test
    void anAlertThatAnnaDoesNotSeeClimbsToHerSupervisor() {
        // What other tests have left would climb at the same instant, and be told as one news.
        db.sql("delete from unseen_alert").update();
        people.as(
                "ewa",
                () -> absences.setUsualSubstitute(people.person("anna").id(), null)
                        .orThrow());
        var anna = browser.signIn(address, "anna");
        long id = recorded("Nikt Nie Zobaczył", "2026-02-27T10:00");
        assertThat(notification(anna, "Nikt Nie Zobaczył")).isVisible(visible());
        var kasia = browser.signIn(address, "kasia");
        kasia.navigate(address + "/unseen");
        assertThat(kasia.locator("vaadin-grid")).containsText("Nikt Nie Zobaczył", text());
        Browser.picture(kasia, "e-unseen");
        var before = clock.instant();
        long began = System.nanoTime();
        try {
            clock.moveTo(before.plus(Duration.ofHours(24)));
            assertThat(notification(kasia, "Nikt Nie Zobaczył")).isVisible(visible());
            kasia.keyboard().press("b");
            assertThat(kasia.locator(".bell-item").filter(new Locator.FilterOptions().setHasText("Nikt Nie Zobaczył")))
                    .containsText("dotąd nikt tego nie zobaczył", text());
            Browser.picture(kasia, "e-climbed");
            kasia.locator(".bell-link")
                    .filter(new Locator.FilterOptions().setHasText("Nikt Nie Zobaczył"))
                    .click();
            kasia.locator(".complaint-title").waitFor();
            kasia.navigate(address + "/unseen");
            assertThat(kasia.locator("vaadin-grid")).not().containsText("Nikt Nie Zobaczył", text());
        } finally {
            clock.moveTo(before.plusNanos(System.nanoTime() - began));
        }
        assertThat(complaint(id)).isPositive();
    }

    /** What one person is told travels to no other window: neither Zofia's, of another team, nor Jan's, who may not read the complaint. */
    @Test
    void anAlertReachesOnlyTheSessionsOfWhomItIsFor() {
        var heardByKasia = new ConcurrentLinkedQueue<String>();
        var heardByJan = new ConcurrentLinkedQueue<String>();
        var heardByZofia = new ConcurrentLinkedQueue<String>();
        var kasia = listening("kasia", heardByKasia);
        listening("jan", heardByJan);
        listening("zofia", heardByZofia);
        // Overdue at once, handled by nobody: an alert for the team's supervisor.
        long id = clock.at(
                clock.instant(),
                () -> people.as(
                        "kasia",
                        () -> complaints
                                .record(
                                        Complaint101.facts("Poufna Pchana")
                                                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-02-02T10:00"))
                                                .with(Fact.RESTRICTED, true),
                                        null,
                                        false)
                                .orThrow()
                                .id()));
        assertThat(notification(kasia, "Poufna Pchana")).isVisible(visible());
        kasia.waitForTimeout(1500);
        var number = db.sql("select number from complaint where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(String.join("\n", heardByKasia)).contains(number, "Poufna Pchana");
        assertThat(heardByJan).as("the channel is open").isNotEmpty();
        assertThat(heardByZofia).as("the channel is open").isNotEmpty();
        for (var heard : List.of(heardByJan, heardByZofia))
            assertThat(String.join("\n", heard)).doesNotContain(number, "Poufna Pchana", "complaint/" + id);
    }

    /** A window that notes everything its push channel brings. */
    private Page listening(String login, ConcurrentLinkedQueue<String> heard) {
        var page = browser.signIn(address, login);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(textOf(frame))));
        page.navigate(address + "/board");
        page.locator(".card").first().waitFor();
        // Something for everybody, so that silence is not mistaken for a closed channel.
        people.as("kasia", () -> handling.addNote(1, "Test kanału").orThrow());
        for (int tried = 0; tried < 100 && heard.isEmpty(); tried++) page.waitForTimeout(100);
        return page;
    }

    private static String textOf(WebSocketFrame frame) {
        return frame.text() == null ? "" : frame.text();
    }

    private static Locator notification(Page page, String text) {
        return page.locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private long recorded(String customer, String receivedAt) {
        return people.as(
                "anna",
                () -> complaints
                        .record(
                                Complaint101.facts(customer)
                                        .with(Fact.RECEIVED_AT, LocalDateTime.parse(receivedAt))
                                        .with(Fact.CUSTOMER_EMAIL, "terminy@example.org"),
                                null,
                                true)
                        .orThrow()
                        .id());
    }

    private long complaint(long id) {
        return db.sql("select count(*) from complaint where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.ContainsTextOptions text() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000).setUseInnerText(true);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    }
}
