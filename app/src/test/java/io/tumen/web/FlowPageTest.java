package io.tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// The page on which scenarios are held against each other, in a real Chromium.
class FlowPageTest {
    private static final String OF_TWO = "/flows.html?day=2026-09-07&scenario=agreement-ends";

    @Test
    void anAddressHoldsTheQuestionAndShowsItsAnswer() {
        try (Page page = Chromium.open(OF_TWO, Chromium.DESK_WIDTH)) {
            page.getByTestId("flows-result").waitFor();
            assertThat(page.getByTestId("flows-result")).containsText("The understanding on Vladivostok ends");
            assertThat(page.locator("[data-figure=moved]").first()).containsText("TEU a year");
            assertThat(page.getByTestId("map")).hasAttribute("data-ready", "true");
            assertThat(page.locator("input[value=agreement-ends]")).isChecked();
            assertThat(page.getByTestId("day")).hasValue("2026-09-07");
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void whatThePortChangedIsOneClickAndAnyTwoOfItsCasesCanBeCompared() {
        try (Page page = Chromium.open("/flows.html", Chromium.DESK_WIDTH)) {
            page.getByTestId("day").fill("2026-09-07");
            page.getByTestId("preset").click();
            page.getByTestId("flows-result").waitFor();
            assertThat(page.getByTestId("flows-result")).containsText("What the port changed");
            assertThat(page.getByTestId("bars").locator("svg")).hasCount(6);
            page.getByTestId("map-of").selectOption("2");
            page.getByTestId("compare-first").selectOption("1");
            page.getByTestId("compare-second").selectOption("1");
            for (var row : page.getByTestId("compared").all()) {
                assertThat(row.locator("td").last()).hasText("=");
            }
            assertThat(page.url()).contains("scenario=congestion-2022", "day=2026-09-07");
            assertThat(page.getByTestId("run-kept").first()).containsText("What the port changed");
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void aWrongDayIsSaidAtItsField() {
        try (Page page = Chromium.open("/flows.html?day=1800-01-01", Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("problem")).containsText("1800-01-01");
        }
    }

    @Test
    void fitsADeskAndAPhoneAndHasNoBarriers() {
        for (int width : new int[] {Chromium.DESK_WIDTH, Chromium.PHONE_WIDTH}) {
            try (Page page = Chromium.open(OF_TWO, width)) {
                page.getByTestId("flows-result").waitFor();
                assertThat(page.getByTestId("map")).hasAttribute("data-ready", "true");
                Chromium.photograph(page, "flows", width);
                assertThat(Chromium.barriers(page)).isEmpty();
            }
        }
    }
}
