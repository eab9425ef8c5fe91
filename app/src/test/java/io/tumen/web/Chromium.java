package io.tumen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/// A real Chromium before the one [RunningServer]; one for all tests of this process, because its driver takes seconds
/// to start. Screenshots are kept in `target/screenshots`.
final class Chromium {
    static final int DESK_WIDTH = 1280;
    static final int PHONE_WIDTH = 390;

    private static final double LONGEST_WAIT_MILLIS = 30_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");
    private static final RunningServer SERVER = RunningServer.one();
    private static final Browser BROWSER = start();
    private static final Map<Page, List<String>> ERRORS = new WeakHashMap<>();

    private Chromium() {}

    private static Browser start() {
        // A drawing without a graphics card takes long on a busy machine; what never comes fails all the same.
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--use-gl=angle",
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-quic",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /// Opens a page, waits until it shows its content, and fails on anything it logs as an error.
    static Page open(String path, int width) {
        Page page = BROWSER.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        List<String> errors = new ArrayList<>();
        ERRORS.put(page, errors);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("400")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate(SERVER.url(path));
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(errors).isEmpty();
        return page;
    }

    /// What the page logged as an error since it was opened; a value it was refused (400) is none.
    static List<String> errorsOf(Page page) {
        return List.copyOf(ERRORS.getOrDefault(page, List.of()));
    }

    /// Keeps a picture of the whole page, and fails when it is wider than the window.
    static void photograph(Page page, String name, int width) {
        page.evaluate("scrollTo(0, 0)"); // what sticks to the window's edge would lie over the middle
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(name + " is wider than " + width)
                .isLessThanOrEqualTo(width);
    }

    /// What axe-core finds against WCAG 2.2 A and AA, each as rule and element.
    static List<?> barriers(Page page) {
        try {
            page.evaluate(Files.readString(AXE) + ";0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) page.evaluate("""
                async () => {
                  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
                  const { violations } = await axe.run(document, { runOnly: tags });
                  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.html.slice(0, 120)}`));
                }
                """);
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium is missing: ./tumen verify installs it, or see the README"));
    }
}
