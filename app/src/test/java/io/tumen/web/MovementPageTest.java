package io.tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tumen.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an officer looks for on the page of one movement, over the record that the demo leaves behind.
class MovementPageTest {
    private static final String OVERDUE = "/movement.html?id=TUM-000002";

    @Test
    void showsTheClocksAndTheGuarantee() {
        try (Page page = Chromium.open(OVERDUE, Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("guarantee")).containsText("DEMO-");
            assertThat(page.getByTestId("guarantee")).containsText("400000 CNY");
            assertThat(page.locator("[data-testid=clock][data-stand=overdue]").first())
                    .isVisible();
            assertThat(Chromium.barriers(page)).isEmpty();
        }
    }

    @Test
    void proofFromThePageIsCheckedByTheCommandLine(@TempDir Path folder) {
        try (Page page = Chromium.open(OVERDUE, Chromium.DESK_WIDTH)) {
            Download download =
                    page.waitForDownload(() -> page.getByTestId("proof-file").click());
            Path file = folder.resolve(download.suggestedFilename());
            download.saveAs(file);
            CommandRun check = CommandRun.of("verify-proof", file.toString());
            assertThat(check.out()).contains("The proof holds.");
        }
    }

    /// Before the goods were at the foreign port the movement was not overdue; what was learnt since is listed.
    @Test
    void looksBackAndSaysWhatWasLearntSince() {
        try (Page page = Chromium.open(OVERDUE, Chromium.DESK_WIDTH)) {
            String released = page.locator("[data-testid=timeline-entry][data-what=released] time")
                    .first()
                    .getAttribute("datetime");
            page.locator("#at").fill(released);
            page.locator("#known").fill(released);
            page.getByTestId("lookback").locator("button").click();
            assertThat(page.getByTestId("then")).containsText(released);
            assertThat(page.getByTestId("status")).hasAttribute("data-status", "released");
            assertThat(page.getByTestId("changes")).containsText("since");
            Chromium.photograph(page, "lookback", Chromium.DESK_WIDTH);
        }
    }

    @Test
    void momentWithoutAnOffsetIsAskedForAgain() {
        try (Page page = Chromium.open(OVERDUE + "&at=2026-09-07", Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("problem").first()).containsText("a moment with its offset");
        }
    }

    @Test
    void citationOfTheEnquiryFileLeadsToItsFact() {
        try (Page page = Chromium.open(OVERDUE, Chromium.DESK_WIDTH)) {
            page.getByTestId("enquiry").click();
            Locator sections = page.getByTestId("enquiry-section");
            sections.first().waitFor();
            Chromium.photograph(page, "enquiry", Chromium.DESK_WIDTH);
            assertThat(Chromium.barriers(page)).isEmpty();
            Locator citation = page.locator("a.cite").last();
            String place = citation.getAttribute("href").replaceAll(".*#", "");
            citation.click();
            assertThat(page.locator("#" + place)).isVisible();
        }
    }
}
