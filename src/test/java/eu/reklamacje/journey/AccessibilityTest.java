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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No serious or critical violation of axe-core on any screen; what lies inside a Vaadin component is listed with its reason. */
@IntegrationTest
@Tag("journey")
class AccessibilityTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, 900", "DARK, 1024, 768"})
    void noScreenHasASeriousViolation(ColorScheme scheme, int width, int height) throws IOException {
        var address = "http://localhost:" + port;
        var found = new TreeSet<String>();
        try (var browser = new Browser()) {
            var kasia = browser.signIn(address, "kasia", scheme, width, height);
            for (var path : new String[] {"", "complaints", "complaints?open=40", "board", "board?lanes=1", "new", "complaint/40", "customer/40",
                "device/10", "password", "no-such-page"}) {
                look(kasia, address, path, scheme, found);
            }
            kasia.keyboard().press("b");
            kasia.waitForTimeout(600);
            check(kasia, "bell", scheme, found);
            kasia.keyboard().press("Escape");
            kasia.keyboard().press("Control+k");
            kasia.waitForTimeout(600);
            check(kasia, "find", scheme, found);
            var ewa = browser.signIn(address, "ewa", scheme, width, height);
            for (var path : new String[] {"people", "teams", "catalogue"}) look(ewa, address, path, scheme, found);
        }
        assertThat(found).isEqualTo(known());
    }

    private static void look(Page page, String address, String path, ColorScheme scheme, Set<String> found) {
        page.navigate(address + "/" + path);
        page.locator("h1").first().waitFor();
        page.waitForTimeout(700);
        Browser.picture(page, "screen-" + path.replaceAll("[^a-z0-9]+", "-") + "-" + scheme);
        check(page, path, scheme, found);
    }

    private static void check(Page page, String screen, ColorScheme scheme, Set<String> found) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        violations.stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .forEach(rule -> rule.getNodes().forEach(node -> found.add(describe(rule, node))));
        violations.stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .forEach(rule -> System.out.println("axe " + scheme + " /" + screen + " " + rule.getId() + " "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList()));
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
