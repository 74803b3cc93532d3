package eu.reklamacje.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.reklamacje.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No serious or critical violation of axe-core on any screen; what lies inside a Vaadin component is listed with its reason. */
@IntegrationTest
@Tag("journey")
class AccessibilityTest {

    @LocalServerPort
    int port;

    @Test
    void noScreenHasASeriousViolationInLightAndDark() throws IOException {
        var address = "http://localhost:" + port;
        var found = new TreeSet<String>();
        try (var browser = new Browser()) {
            var kasia = browser.signIn(address, "kasia", ColorScheme.LIGHT, 1024, 768);
            for (var path : new String[] {
                "",
                "complaints",
                "complaints?open=40",
                "board",
                "board?lanes=1",
                "inbox",
                "outbox",
                "new",
                "complaint/40",
                "complaints?open=40",
                "customer/40",
                "device/10",
                "safety",
                "warnings",
                "search?q=gwarancja",
                "reports?month=2026-03",
                "reports/cases?month=2026-03&figure=RECEIVED",
                "password",
                "no-such-page"
            }) {
                look(kasia, address, path, found);
            }
            kasia.keyboard().press("b");
            kasia.waitForTimeout(600);
            check(kasia, "bell", found);
            kasia.keyboard().press("Escape");
            kasia.keyboard().press("Control+k");
            kasia.waitForTimeout(600);
            check(kasia, "find", found);
            var ewa = browser.signIn(address, "ewa", ColorScheme.LIGHT, 1024, 768);
            for (var path : new String[] {"people", "teams", "catalogue"}) look(ewa, address, path, found);
        }
        assertThat(found).isEqualTo(known());
    }

    private static void look(Page page, String address, String path, Set<String> found) {
        page.navigate(address + "/" + path);
        page.locator("h1").first().waitFor();
        // A colour on its way to another one is not what anybody reads.
        page.addStyleTag(new Page.AddStyleTagOptions().setContent("* { transition: none !important; }"));
        page.waitForTimeout(300);
        keysMeanOneThing(page, path);
        check(page, path, found);
    }

    private static void keysMeanOneThing(Page page, String path) {
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('[data-key]')]
                    .filter((one) => one.checkVisibility() && one.dataset.key !== 'Escape')
                    .map((one) => one.dataset.key)
                    .filter((key, at, keys) => keys.indexOf(key) !== at)"""))
                .as("keys with two meanings on /%s", path)
                .isEmpty();
    }

    private static void check(Page page, String screen, Set<String> found) {
        for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            axe(page, scheme).analyze().getViolations().stream()
                    .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                    .forEach(rule -> rule.getNodes().forEach(node -> {
                        found.add(describe(rule, node));
                        System.out.println("axe " + scheme + " /" + screen + " " + rule.getId() + " " + node.getHtml());
                    }));
        }
        Browser.picture(page, "screen-" + screen.replaceAll("[^a-z0-9]+", "-"));
    }

    /** Only the colours differ between the schemes: all rules in the one, the contrast in the other. */
    private static AxeBuilder axe(Page page, ColorScheme scheme) {
        // There are no frames, for which the other mode opens a page of its own at each look.
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return scheme == ColorScheme.DARK ? axe : axe.withRules(List.of("color-contrast"));
    }

    /** The rule and the outermost element's name: enough to tell our markup from a component's. */
    private static String describe(Rule rule, CheckedNode node) {
        return rule.getId() + " " + node.getHtml().replaceAll("(?s)^<([a-z0-9-]+).*", "$1");
    }

    private static Set<String> known() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/accessibility-known.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" — ")[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
