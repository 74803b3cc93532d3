package eu.reklamacje.journey;

import com.microsoft.playwright.Page;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.LargeDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long people wait for a screen among many complaints: from the click until it is painted, and how much of that the server took
 * for its answers. One Chromium and the server share the machine. Printed by bin/bench.
 */
@IntegrationTest
class ScreenBench {

    private static final int RUNS = 50;

    @Autowired
    LargeDatabase large;

    @LocalServerPort
    int port;

    /** @param shown what is there when the screen is */
    private record Step(String name, String click, String shown) {}

    private static final List<Step> ROUND = List.of(
            new Step(
                    "list",
                    "vaadin-side-nav-item[path='complaints'] a[part=link]",
                    ".screen-complaints vaadin-grid a[href]"),
            new Step(
                    "complaint beside the list", ".screen-complaints vaadin-grid >> text=Badana", ".conversation-part"),
            new Step("board", "vaadin-side-nav-item[path='board']", ".screen-board [data-id]"),
            new Step(
                    "start page",
                    "vaadin-side-nav-item[path=''], vaadin-side-nav-item[path='/']",
                    ".screen-start .work-line"),
            new Step("complaint", ".screen-start a.work-line", ".screen-complaint .promise-chip"));

    @Test
    void screensOfALargeDatabase() {
        int many = Integer.getInteger("bench.complaints", 100_000);
        large.fill(many);
        try (var browser = new Browser()) {
            for (var login : List.of("anna", "marek")) {
                var page = browser.signIn("http://localhost:" + port, login);
                var painted = new TreeMap<String, List<Double>>();
                var answered = new TreeMap<String, List<Double>>();
                for (int run = -5; run < RUNS; run++)
                    for (var step : ROUND)
                        measure(page, step, run < 0 ? new TreeMap<>() : painted, run < 0 ? new TreeMap<>() : answered);
                ROUND.forEach(step -> System.out.printf(
                        Locale.ROOT,
                        "screen: %d complaints, %s, %s: painted after %.0f ms (median), %.0f ms (95 %%); server %.0f ms (median), %.0f ms (95 %%)%n",
                        many,
                        login,
                        step.name,
                        at(painted, step, 50),
                        at(painted, step, 95),
                        at(answered, step, 50),
                        at(answered, step, 95)));
            }
        }
    }

    private static void measure(
            Page page, Step step, Map<String, List<Double>> painted, Map<String, List<Double>> answered) {
        page.waitForTimeout(150);
        page.evaluate("() => performance.clearResourceTimings()");
        long start = System.nanoTime();
        page.locator(step.click + " >> visible=true").first().click();
        page.locator(step.shown + " >> visible=true").first().waitFor();
        painted.computeIfAbsent(step.name, _ -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        page.waitForTimeout(250);
        var server = (Number) page.evaluate("""
                () => performance.getEntriesByType('resource').filter((entry) => entry.name.includes('v-r=uidl'))
                    .reduce((sum, entry) => sum + entry.responseEnd - entry.requestStart, 0)""");
        answered.computeIfAbsent(step.name, _ -> new ArrayList<>()).add(server.doubleValue());
    }

    private static double at(Map<String, List<Double>> times, Step step, int percent) {
        var sorted = times.get(step.name).stream().sorted().toList();
        return sorted.get(sorted.size() * percent / 100);
    }
}
