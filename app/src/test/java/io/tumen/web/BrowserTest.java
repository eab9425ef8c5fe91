package io.tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.tumen.cli.CommandRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The pages in a real Chromium, over the record that the demo leaves behind. Screenshots of every page at 1280 and
/// 390 pixels are kept in `target/screenshots`; the one in the README comes from here.
class BrowserTest {
    private static final Map<String, String> READY =
            Map.of("movements", "[data-testid=movement-row]", "start", "[data-testid=welcome]");
    private static final String PLAN =
            "/?origin=Hunchun&destination=Ningbo&teu=40&hs=1005.90&ready=2026-09-07T08:00&trade=domestic";

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
        try (Page page = Chromium.open(PLAN, Chromium.DESK_WIDTH)) {
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
    void startPageLeadsToAnExamplePlan() {
        try (Page page = Chromium.open("/", Chromium.DESK_WIDTH)) {
            page.getByTestId("welcome").locator("a").first().click();
            page.getByTestId("way-row").first().waitFor();
            assertThat(page.getByTestId("summary")).containsText("Hunchun → Ningbo");
        }
    }

    @Test
    void scenarioChangesThePlanAndStandsInItsAddress() {
        try (Page page = Chromium.open(PLAN, Chromium.DESK_WIDTH)) {
            page.getByTestId("scenario").selectOption("kraskino-closed");
            page.getByTestId("submit").click();
            assertThat(page.getByTestId("under-scenario")).isVisible();
            assertThat(page.url()).contains("scenario=kraskino-closed");
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void openWayIsHeldAgainstTheReferenceAndAgainstAnother() {
        try (Page page = Chromium.open(PLAN, Chromium.DESK_WIDTH)) {
            page.getByTestId("open-way").first().click();
            page.locator("[data-testid=comparison][aria-busy=false]").waitFor();
            assertThat(page.getByTestId("tornado")).isVisible();
            assertThat(page.getByTestId("turning-points").locator("li").first()).isVisible();
            String before = page.getByTestId("ahead").innerText();
            page.getByTestId("against").selectOption(new SelectOption().setIndex(1));
            page.locator("[data-testid=comparison][aria-busy=false]").waitFor();
            assertThat(page.getByTestId("ahead")).not().hasText(before);
            Chromium.photograph(page, "comparison", Chromium.DESK_WIDTH);
            assertThat(Chromium.barriers(page)).isEmpty();
            page.setViewportSize(Chromium.PHONE_WIDTH, 900);
            Chromium.photograph(page, "comparison", Chromium.PHONE_WIDTH);
        }
    }

    @Test
    void moneyIsShownInTheChosenCurrencyWithItsRate() {
        try (Page page = Chromium.open(PLAN + "&currency=USD", Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("rate")).containsText("1 USD = 7.12");
            assertThat(page.getByTestId("currency")).hasValue("USD");
        }
    }

    @Test
    void badValueIsShownBesideItsField() {
        try (Page page = Chromium.open(PLAN.replace("Ningbo", "Ningpo"), Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("problem")).containsText("Ningpo");
            assertThat(page.getByTestId("problem")).containsText("Ningbo (NGB)");
        }
    }

    @Test
    void everyPageFitsADeskAndAPhoneAndRunsWithoutErrors() {
        Map<String, String> pages = Map.of(
                "start", "/",
                "plan", PLAN,
                "movements", "/movements.html",
                "discharged", "/movement.html?id=TUM-000001",
                "overdue", "/movement.html?id=TUM-000002",
                "discrepancy", "/movement.html?id=TUM-000003");
        pages.forEach((name, url) -> {
            for (int width : new int[] {Chromium.DESK_WIDTH, Chromium.PHONE_WIDTH}) {
                try (Page page = Chromium.open(url, width)) {
                    page.locator(READY.getOrDefault(name, "[data-ready=true]"))
                            .first()
                            .waitFor();
                    Chromium.photograph(page, name, width);
                }
            }
        });
    }

    @Test
    void movementPageShowsTheSealThatDoesNotMatchAndItsConsequence() {
        try (Page page = Chromium.open("/movement.html?id=TUM-000003", Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("status")).hasAttribute("data-status", "discrepancy");
            Locator differing = page.locator("[data-testid=reconciliation-row][data-outcome=differs]");
            assertThat(differing).hasCount(1);
            assertThat(differing).containsText("XX000001");
        }
    }

    @Test
    void overdueMovementSaysSoInListAndPage() {
        try (Page page = Chromium.open("/movements.html", Chromium.DESK_WIDTH)) {
            assertThat(page.locator("[data-testid=movement-row][data-id=TUM-000002]")
                            .getByTestId("overdue"))
                    .isVisible();
        }
    }

    private static String firstNumber(Locator cell) {
        return cell.innerText().strip().split("[\\s(]")[0];
    }
}
