package eu.reklamacje.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.reklamacje.PushClient;
import eu.reklamacje.journey.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/run} promises, each by causing it. The data lie below the system's temp folder, where careless libraries delete them. */
@Tag("process")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTest {

    private static final String OWN_PASSWORD = "bezpieczne hasło 1";
    private static final int DATABASE_AWAY_MILLIS = 30_000;

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void dataSurviveAStopAndAKillAndOnlyOneApplicationUsesThem() throws Exception {
        var data = folder.resolve("data");
        String forgotten;
        try (var unused = Server.start(data, "--no-demo")) {
            forgotten = printed(unused);
        }
        try (var first = Server.start(data, "--no-demo");
                var browser = new Browser()) {
            assertListensOnLoopbackOnly(data);
            assertThatThrownBy(() -> connect(first, "root", "")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(first, "reklamacje", "")).isInstanceOf(SQLException.class);
            connect(first, "reklamacje", Files.readString(data.resolve("password")));
            var second = Server.launch(data, "--no-demo");
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.output()).contains("already running on the data in");
            assertThat(printed(first)).as("nobody has been here yet").isNotEqualTo(forgotten);
            assertThat(browser.tryToSignIn(first.address(), "admin", forgotten)).hasURL(Pattern.compile(".*error.*"));
            changeTheOneTimePassword(browser, first);
        }
        var killed = Server.start(data, "--no-demo");
        assertThat(killed.output())
                .as("the administrator of before is still there")
                .doesNotContain("First sign-in");
        long orphan = databaseProcess(data);
        killed.kill();
        assertThat(ProcessHandle.of(orphan))
                .as("the database server outlives a killed application")
                .isPresent();
        try (var again = Server.start(data, "--no-demo");
                var browser = new Browser()) {
            assertThat(again.output())
                    .contains("Stopping the database server that an earlier run left behind")
                    .doesNotContain("First sign-in");
            assertThat(databaseProcess(data)).isNotEqualTo(orphan);
            assertThat(browser.signIn(again.address(), "admin", OWN_PASSWORD).locator("h1"))
                    .isVisible();
        }
    }

    private static String printed(Server server) throws IOException {
        var printed = Pattern.compile("First sign-in: admin / ([0-9a-f]{18})").matcher(server.output());
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    /** Nothing else can be opened before the one-time password has been changed, and it works only once. */
    private static void changeTheOneTimePassword(Browser browser, Server server) throws IOException {
        var oneTime = printed(server);
        var admin = browser.tryToSignIn(server.address(), "admin", oneTime);
        assertThat(admin).hasURL(Pattern.compile(".*/first-password"));
        admin.navigate(server.address() + "/people");
        assertThat(admin).hasURL(Pattern.compile(".*/first-password"));
        Browser.picture(admin, "first-sign-in");
        var fields = admin.locator("input[type=password]");
        fields.nth(0).fill(oneTime);
        fields.nth(1).fill(OWN_PASSWORD);
        fields.nth(2).fill(OWN_PASSWORD);
        admin.keyboard().press("Enter");
        admin.locator("input[name=username]").waitFor();
        assertThat(browser.tryToSignIn(server.address(), "admin", oneTime)).hasURL(Pattern.compile(".*error.*"));
        var changed = browser.signIn(server.address(), "admin", OWN_PASSWORD);
        changed.navigate(server.address() + "/people");
        assertThat(changed.locator("vaadin-grid")).isVisible();
    }

    @Test
    @Order(2)
    void whatWasTypedUntilTwoSecondsBeforeTheServerDiedIsStillThereAndADatabaseThatHangsLosesNothing()
            throws Exception {
        var data = folder.resolve("demo");
        var typed = "abcdefghi ".repeat(50);
        int delay = 20;
        try (var browser = new Browser()) {
            var server = Server.start(data);
            var anna = browser.signIn(server.address(), "anna");
            anna.keyboard().press("n");
            for (int step = 1; step <= 3; step++) {
                anna.waitForFunction(
                        "n => document.querySelector('.steps [aria-current=step]')?.textContent.startsWith(n)",
                        String.valueOf(step));
                anna.waitForTimeout(500);
                if (step == 2) anna.keyboard().type("Ucięta W Pół");
                anna.keyboard().press("Control+Enter");
            }
            anna.waitForFunction("() => document.activeElement.closest('[data-fact=DESCRIPTION]')");
            anna.keyboard()
                    .type(typed.substring(0, 400), new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(delay));
            server.kill();
            int allowedToMiss = 2000 / delay;
            try (var restarted = Server.start(data)) {
                var again = browser.signIn(restarted.address(), "anna");
                again.locator(".draft a")
                        .filter(new Locator.FilterOptions().setHasText("Ucięta W Pół"))
                        .click();
                var description = again.locator("[data-fact=DESCRIPTION] textarea");
                description.waitFor();
                var kept = description.inputValue();
                assertThat(typed).startsWith(kept);
                assertThat(kept.length()).isGreaterThanOrEqualTo(400 - allowedToMiss);
                Browser.picture(again, "e-draft-after-kill");
                hangAndComeBack(again, data);
            }
        }
    }

    @Test
    @Order(3)
    void aStopWithTwentyOpenWindowsIsQuiet() throws Exception {
        var windows = new ArrayList<PushClient>();
        Server server = Server.start(folder.resolve("stop"));
        try (server) {
            for (int number = 0; number < 20; number++)
                windows.add(new PushClient(
                        server.address(), "marek", "demo-reklamacje", number % 2 == 0 ? "board" : "inbox"));
        } finally {
            windows.forEach(PushClient::close);
        }
        var afterTheStart = server.output().split("administrator\\R", 2)[1];
        assertThat(afterTheStart).as("the database goes last").doesNotContain("WARN", "ERROR", "Exception");
    }

    private static void hangAndComeBack(com.microsoft.playwright.Page page, Path data) throws Exception {
        page.waitForTimeout(1500);
        signal("STOP", databaseProcess(data));
        try {
            page.locator("[data-fact=IDEA] textarea").fill("Napisane, gdy baza stała");
            page.waitForTimeout(DATABASE_AWAY_MILLIS);
        } finally {
            signal("CONT", databaseProcess(data));
        }
        assertThat(page.locator("vaadin-notification-card")
                        .filter(new Locator.FilterOptions().setHasText("Baza danych nie odpowiada"))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(page.locator("[data-fact=IDEA] textarea")).hasValue("Napisane, gdy baza stała");
        Browser.picture(page, "database-away");
        page.locator("[data-fact=IDEA] textarea").pressSequentially("!");
        page.waitForTimeout(2500);
        page.reload();
        assertThat(page.locator("[data-fact=IDEA] textarea"))
                .hasValue("Napisane, gdy baza stała!", new LocatorAssertions.HasValueOptions().setTimeout(15_000));
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process)).start().waitFor();
    }

    private static void assertListensOnLoopbackOnly(Path data) throws IOException {
        var arguments = String.join(
                " ",
                ProcessHandle.of(databaseProcess(data))
                        .orElseThrow()
                        .info()
                        .arguments()
                        .orElseThrow());
        assertThat(arguments).contains("--bind-address=127.0.0.1").doesNotContain("skip-grant-tables");
    }

    private static long databaseProcess(Path data) throws IOException {
        return Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
    }

    private void connect(Server server, String user, String password) throws SQLException, IOException {
        var arguments = ProcessHandle.of(databaseProcess(folder.resolve("data")))
                .orElseThrow()
                .info()
                .arguments()
                .orElseThrow();
        String port = null;
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].startsWith("--port=")) port = arguments[index].substring(7);
            else if (arguments[index].equals("-P") || arguments[index].equals("--port")) port = arguments[index + 1];
        }
        DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", user, password)
                .close();
    }
}
