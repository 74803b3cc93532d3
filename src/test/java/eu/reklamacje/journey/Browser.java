package eu.reklamacje.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Chromium with one window for each person. */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The cookies of who has signed in, by person and server. */
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();

    public Browser() {
        // Generous: the machine of a build may be busy. How fast it is, is measured elsewhere.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
    }

    private static Path executable() {
        var named = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The journeys need Chromium: apt-get install chromium"));
    }

    /** A new window in which the demo's person has signed in. */
    public Page signIn(String address, String login) {
        return signIn(address, login, "demo-reklamacje");
    }

    public Page signIn(String address, String login, String password) {
        return signIn(address, login, password, ColorScheme.LIGHT, 1440, 900);
    }

    public Page signIn(String address, String login, ColorScheme scheme, int width, int height) {
        return signIn(address, login, "demo-reklamacje", scheme, width, height);
    }

    /** Whoever has signed in before still is, as after opening a second window; the form comes only where it must. */
    private Page signIn(String address, String login, String password, ColorScheme scheme, int width, int height) {
        var who = login + " " + address;
        var page = window(scheme, width, height, SIGNED_IN.get(who));
        page.navigate(address + "/");
        if (page.url().contains("/login")) submit(page, login, password);
        page.locator("vaadin-app-layout").waitFor();
        page.waitForFunction("() => window.reklamacje");
        SIGNED_IN.put(who, page.context().storageState());
        return page;
    }

    /** A new window in which somebody has tried to sign in, perhaps in vain. */
    public Page tryToSignIn(String address, String login, String password) {
        var page = window(ColorScheme.LIGHT, 1440, 900, null);
        page.navigate(address + "/login");
        submit(page, login, password);
        return page;
    }

    private Page window(ColorScheme scheme, int width, int height, @Nullable String state) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setStorageState(state)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("pl-PL"));
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    private static void submit(Page page, String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    /** Shows the picture under {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    public void closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @Override
    public void close() {
        closeWindows();
        browser.close();
        playwright.close();
    }
}
