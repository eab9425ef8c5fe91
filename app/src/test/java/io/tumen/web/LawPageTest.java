package io.tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// The law page in a real Chromium.
class LawPageTest {
    private static final String QUESTION = "/law.html?province=Jilin&via=VVO&entry=NGB&date=2023-05-31";

    @Test
    void questionInTheAddressIsAnsweredWithItsAct() {
        try (Page page = Chromium.open(QUESTION, Chromium.DESK_WIDTH)) {
            assertThat(standing(page)).hasAttribute("data-standing", "unlawful");
            assertThat(page.getByTestId("ground").first()).containsText("ACT-10, article 1");
            assertThat(page.getByTestId("ground").first()).containsText("Leave on 2023-06-01 or later");
            assertThat(page.getByTestId("asked")).containsText("Jilin (CN-22)");
            assertThat(page.getByTestId("ground").first().locator("a[href^=http]"))
                    .hasCount(1);
        }
    }

    @Test
    void questionTypedIntoTheFormIsAnsweredAndStandsInTheAddress() {
        try (Page page = Chromium.open("/law.html", Chromium.DESK_WIDTH)) {
            page.getByTestId("province").fill("CN-22");
            page.getByTestId("date").fill("2023-06-01");
            page.getByTestId("via").fill("владив");
            page.getByTestId("via").press("Enter");
            page.getByTestId("submit").click();
            assertThat(standing(page)).hasAttribute("data-standing", "lawful");
            assertThat(page.url()).contains("via=VVO", "date=2023-06-01");
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void dayThatIsMovedChangesWhatIsInForceAndTheAnswer() {
        try (Page page = Chromium.open(QUESTION, Chromium.DESK_WIDTH)) {
            Locator act = page.locator("[data-testid=act][data-act=ACT-10]");
            Locator open = page.locator("[data-testid=openings][data-regime=cn-domestic-transit][data-province=CN-22]");
            assertThat(act).hasAttribute("data-on", "not_yet");
            assertThat(open).not().containsText("Vladivostok");

            page.getByTestId("axis-slider").press("ArrowRight"); // one day on
            assertThat(act).hasAttribute("data-on", "in_force");
            assertThat(open).containsText("Vladivostok");
            assertThat(standing(page)).hasAttribute("data-standing", "lawful");
            assertThat(page.getByTestId("axis-date")).hasValue("2023-06-01");
            assertThat(page.url()).contains("date=2023-06-01");

            page.getByTestId("axis-date").fill("2018-07-15");
            assertThat(page.locator("[data-testid=act][data-act=ACT-07]")).hasAttribute("data-on", "disputed");
            assertThat(page.getByTestId("axis-summary")).containsText("15 Jul 2018");
        }
    }

    @Test
    void actOpensToItsArticlesAndIsNamedInTheAddress() {
        try (Page page = Chromium.open("/law.html?date=2023-06-01#ACT-01", Chromium.DESK_WIDTH)) {
            assertThat(page.locator("#detail-ACT-01")).isVisible();
            page.locator("[data-act=ACT-10] button.act-open").click();
            assertThat(page.locator("#detail-ACT-10 [data-testid=article]")).hasCount(3);
            assertThat(page.locator("#detail-ACT-10")).containsText("epidemics");
            assertThat(page.url()).endsWith("#ACT-10");
        }
    }

    @Test
    void badValueIsShownBesideItsField() {
        try (Page page = Chromium.open(QUESTION.replace("Jilin", "Jillin"), Chromium.DESK_WIDTH)) {
            assertThat(page.locator("#province-wrong")).containsText("Jilin (CN-22)");
        }
    }

    @Test
    void scenarioThatEndsAnAgreementChangesTheAnswerAndThePicture() {
        String late = QUESTION.replace("2023-05-31", "2030-01-01");
        try (Page page = Chromium.open(late + "&scenario=agreement-ends", Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("under-scenario")).isVisible();
            assertThat(standing(page)).hasAttribute("data-standing", "unlawful");
            assertThat(page.getByTestId("agreement")).hasAttribute("data-on", "ended");
        }
    }

    @Test
    void fitsADeskAndAPhoneAndHasNoBarriers() {
        for (int width : new int[] {Chromium.DESK_WIDTH, Chromium.PHONE_WIDTH}) {
            try (Page page = Chromium.open(QUESTION + "&hs=1005#ACT-10", width)) {
                standing(page).waitFor();
                Chromium.photograph(page, "law", width);
                assertThat(Chromium.barriers(page)).isEmpty();
                assertThat(Chromium.errorsOf(page)).isEmpty();
            }
        }
    }

    private static Locator standing(Page page) {
        return page.getByTestId("answer").getByTestId("standing");
    }
}
