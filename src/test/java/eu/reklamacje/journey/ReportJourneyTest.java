package eu.reklamacje.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Language;
import eu.reklamacje.base.Translations;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Theme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor's Monday, in three languages: the month, a number and its complaints, the pages to take away, a question and its answer. */
@IntegrationTest
@Tag("journey")
class ReportJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    People staff;

    @Autowired
    Translations translations;

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
        db.sql("delete from warning where model = 'Poniedziałek'").update();
        speak(Language.POLISH);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private void speak(Language language) {
        people.as("marek", () -> {
            staff.chooseOwn(language, Theme.SYSTEM);
            return language;
        });
    }

    private String words(Language language, String key) {
        return translations.getTranslation(key, language.locale());
    }

    @Test
    void aSupervisorsMonday() {
        for (var language : Language.values()) {
            db.sql("""
                            insert into warning(kind, model, detail, rule, since, week, observed, expected, raised_at)
                            values ('CODE', 'Poniedziałek', ?, 'RARE', '2026-01-05', '2026-03-02', 4, 1.3, '2026-03-09')""").param(language.name()).update();
            speak(language);
            var page = browser.tryToSignIn("http://localhost:" + port, "marek", "demo-reklamacje");
            page.locator("vaadin-app-layout").waitFor();
            month(page, language);
            question(page, language);
            browser.closeWindows();
        }
    }

    private void month(Page page, Language language) {
        page.navigate("http://localhost:" + port + "/reports?month=2026-03");
        var received = panel(page, words(language, "report.figure.RECEIVED"));
        assertThat(panel(page, words(language, "report.work"))).isVisible();
        assertThat(panel(page, words(language, "report.balance")))
                .containsText(words(language, "report.balance.right").split("[.:{]")[0]);
        var value = received.locator(".figure-value").textContent();
        var product = received.locator(".figure-parts a").first();
        var told = product.textContent();
        product.click();
        page.waitForURL(Pattern.compile(".*reports/cases.*"));
        assertThat(page.locator("main")).containsText(told.replaceAll(".*: ", ""));
        assertThat(page.locator("vaadin-grid a[href^='complaint/']").first()).isVisible();
        page.goBack();
        assertThat(panel(page, words(language, "report.figure.RECEIVED")).locator(".figure-value"))
                .hasText(value);
        page.locator(".screen-reports vaadin-menu-bar-button").first().click();
        var taken = page.waitForDownload(
                () -> page.locator("vaadin-menu-bar-item", text("PDF")).click());
        assertEquals("reklamacje-2026-03.pdf", taken.suggestedFilename());
    }

    private void question(Page page, Language language) {
        page.navigate("http://localhost:" + port + "/warnings");
        var card = page.locator(".warning-card", text("Poniedziałek"));
        assertThat(card).hasCount(1);
        button(card, words(language, "warning.take")).click();
        assertThat(card)
                .containsText(
                        words(language, "warning.owner").replace("{0}", "").strip());
        button(card, words(language, "warning.answer")).click();
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("textarea").first().fill("Złącza");
        page.keyboard().press("Control+Enter");
        assertThat(dialog.locator("textarea").first()).hasValue("Złącza");
        dialog.locator("textarea").nth(1).fill("Wymiana");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".warning-answer", text("Poniedziałek")).first())
                .containsText("Złącza · Wymiana");
        assertThat(card).hasCount(0);
    }

    private static Locator panel(Page page, String title) {
        var heading = page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true));
        return page.locator("section.month-figure").filter(new Locator.FilterOptions().setHas(heading));
    }

    private static Locator button(Locator card, String text) {
        return card.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
