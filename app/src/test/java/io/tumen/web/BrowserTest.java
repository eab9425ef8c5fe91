package io.tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.tumen.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages in a real Chromium, over the record that the demo leaves behind. Screenshots of every page at 1280 and
/// 390 pixels are kept in `target/screenshots`; the one in the README comes from here.
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String PLAN =
            "/?origin=Hunchun&destination=Ningbo&teu=40&hs=1005.90&ready=2026-09-07T08:00&trade=domestic";
    private static final int DESK_WIDTH = 1280;
    private static final int PHONE_WIDTH = 390;

    private static final RunningServer SERVER = RunningServer.one();
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void startChromium() throws Exception {
        Files.createDirectories(SCREENSHOTS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
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

    @AfterAll
    static void stopChromium() {
        playwright.close();
    }

    @Test
    void numbersOnThePlanPageAreThoseOfTheCommandLine() {
        String printed = CommandRun.of(
                        "plan",
                        "Hunchun",
                        "Ningbo",
                        "--teu",
                        "40",
                        "--hs",
                        "1005.90",
                        "--ready",
                        "2026-09-07T08:00",
                        "--legs")
                .out();
        try (Page page = open(PLAN, DESK_WIDTH)) {
            Locator rows = page.getByTestId("way-row");
            rows.first().waitFor();
            assertThat(rows.count()).isPositive();
            for (Locator row : rows.all()) {
                String via = row.getByTestId("gateway").innerText().strip();
                String cost = firstNumber(row.getByTestId("cost"));
                String hours = row.getByTestId("hours").innerText().strip();
                String co2e = firstNumber(row.getByTestId("co2e"));
                assertThat(printed.lines())
                        .as(via + " " + cost + " " + hours + " " + co2e)
                        .anyMatch(line -> line.contains(via)
                                && line.contains(cost)
                                && line.contains(hours)
                                && line.contains(co2e));
            }
        }
    }

    @Test
    void badValueIsShownBesideItsField() {
        try (Page page = open(PLAN.replace("Ningbo", "Ningpo"), DESK_WIDTH)) {
            assertThat(page.getByTestId("problem")).containsText("Ningpo");
            assertThat(page.getByTestId("problem")).containsText("Ningbo (NGB)");
        }
    }

    @Test
    void everyPageFitsADeskAndAPhoneAndRunsWithoutErrors() {
        Map<String, String> pages = Map.of(
                "plan", PLAN,
                "movements", "/movements.html",
                "discharged", "/movement.html?id=TUM-000001",
                "overdue", "/movement.html?id=TUM-000002",
                "discrepancy", "/movement.html?id=TUM-000003");
        pages.forEach((name, url) -> {
            for (int width : new int[] {DESK_WIDTH, PHONE_WIDTH}) {
                try (Page page = open(url, width)) {
                    page.locator(name.equals("movements") ? "[data-testid=movement-row]" : "[data-ready=true]")
                            .first()
                            .waitFor();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
                    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                            .as(name + " is wider than " + width)
                            .isLessThanOrEqualTo(width);
                }
            }
        });
    }

    @Test
    void movementPageShowsTheSealThatDoesNotMatchAndItsConsequence() {
        try (Page page = open("/movement.html?id=TUM-000003", DESK_WIDTH)) {
            assertThat(page.getByTestId("status")).hasAttribute("data-status", "discrepancy");
            Locator differing = page.locator("[data-testid=reconciliation-row][data-outcome=differs]");
            assertThat(differing).hasCount(1);
            assertThat(differing).containsText("XX000001");
        }
    }

    @Test
    void overdueMovementSaysSoInListAndPage() {
        try (Page page = open("/movements.html", DESK_WIDTH)) {
            assertThat(page.locator("[data-testid=movement-row][data-id=TUM-000002]")
                            .getByTestId("overdue"))
                    .isVisible();
        }
    }

    /// Opens a page, waits until it shows its content, and fails on anything it logs as an error.
    private static Page open(String path, int width) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("400")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate(SERVER.url(path));
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(errors).isEmpty();
        return page;
    }

    private static String firstNumber(Locator cell) {
        return cell.innerText().strip().split("[\\s(]")[0];
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium is missing: ./tumen verify installs it, or see the README"));
    }
}
