package io.tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page on which bookings are planned again, and the limits of the plan page, in a real Chromium.
class ReplanPageTest {
    private static final String HEADER = "booking_id,origin,destination,teu,hs,ready,deadline,via\n";
    private static final String TWO = HEADER + """
            autumn,Hunchun,Ningbo,2,1005.90,2026-09-07,,Vladivostok
            winter,Hunchun,Ningbo,2,1005.90,2027-01-11,2027-02-20,Vladivostok
            """;

    @TempDir
    private Path folder;

    @Test
    void aDroppedTableIsPlannedAgainAndTheTableToTakeHomeIsThatOfTheCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("two.csv"), TWO);
        Path out = folder.resolve("changed.csv");
        CommandRun.of("replan", "--scenario", "agreement-ends", "--out", out.toString(), file.toString());
        try (Page page = Chromium.open("/replan.html", Chromium.DESK_WIDTH)) {
            page.getByTestId("choose-csv").setInputFiles(file);
            assertThat(page.getByTestId("problem")).containsText("Choose a scenario first");
            page.getByTestId("scenario").selectOption("agreement-ends");
            page.getByTestId("choose-csv").setInputFiles(file);
            assertThat(page.getByTestId("change")).hasCount(1);
            assertThat(page.getByTestId("change")).containsText("winter");
            assertThat(page.getByTestId("under-scenario")).containsText("The understanding on Vladivostok ends");
            assertThat(page.locator("[data-outcome=kept]")).containsText("1");
            Download download =
                    page.waitForDownload(() -> page.getByTestId("download").click());
            assertThat(Files.readString(download.path())).isEqualTo(Files.readString(out));

            page.reload(); // the address holds the job
            assertThat(page.getByTestId("change")).hasCount(1);
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void aTableWithFaultsShowsEachWithItsLineAndValue() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.csv"),
                HEADER + "a,Hunchun,Nimbus,2,1005.90,2026-09-07,,\nb,Hunchun,Ningbo,0,1005.90,2026-09-07,,\n");
        for (int width : new int[] {Chromium.DESK_WIDTH, Chromium.PHONE_WIDTH}) {
            try (Page page = Chromium.open("/replan.html", width)) {
                page.getByTestId("scenario").selectOption("agreement-ends");
                page.getByTestId("choose-csv").setInputFiles(file);
                assertThat(page.getByTestId("finding")).hasCount(2);
                assertThat(page.getByTestId("job-fault")).containsText("broken.csv");
                assertThat(page.getByTestId("finding").first()).containsText("Nimbus");
                Chromium.photograph(page, "job-faults", width);
                assertThat(Chromium.barriers(page)).isEmpty();
            }
        }
    }

    @Test
    void longWorkShowsHowFarItIsAndCanBeCancelled() throws IOException {
        String rows = IntStream.range(0, 4_000)
                .mapToObj(i -> "b" + i + ",Hunchun,Ningbo," + (1 + i % 97) + ",1005.90,"
                        + LocalDate.of(2027, 1, 1).plusDays(i % 300) + ",,Vladivostok\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("many.csv"), HEADER + rows);
        try (Page page = Chromium.open("/replan.html", Chromium.DESK_WIDTH)) {
            page.getByTestId("scenario").selectOption("agreement-ends");
            page.getByTestId("choose-csv").setInputFiles(file);
            assertThat(page.getByTestId("progress")).containsText("of 4,000");
            Chromium.photograph(page, "replan-progress", Chromium.DESK_WIDTH);
            page.getByTestId("cancel").click();
            assertThat(page.getByTestId("progress")).containsText("Cancelled");
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void fitsADeskAndAPhoneAndHasNoBarriers() {
        for (int width : new int[] {Chromium.DESK_WIDTH, Chromium.PHONE_WIDTH}) {
            try (Page page = Chromium.open("/replan.html", width)) {
                page.getByTestId("scenario").selectOption("agreement-ends");
                page.getByTestId("example").click();
                page.getByTestId("change").waitFor();
                Chromium.photograph(page, "replan", width);
                assertThat(Chromium.barriers(page)).isEmpty();
            }
        }
    }

    @Test
    void limitsOfThePlanPageAreThoseOfTheCommandLine() {
        String address = "/?origin=HUC&destination=NGB&teu=40&hs=1005.90&ready=2026-09-07T08:00&trade=domestic";
        CommandRun run = CommandRun.of(
                "plan",
                "HUC",
                "NGB",
                "--teu",
                "40",
                "--hs",
                "1005.90",
                "--ready",
                "2026-09-07",
                "--by",
                "arrival,cost,transfers",
                "--max-cost",
                "260000",
                "--max-transfers",
                "1",
                "--latest",
                "2026-09-20T12:00",
                "--near-misses",
                "4",
                "--json");
        JsonNode plan = JsonMapper.shared().readTree(run.out());
        for (int width : new int[] {Chromium.DESK_WIDTH, Chromium.PHONE_WIDTH}) {
            try (Page page = Chromium.open(address, width)) {
                page.locator("[data-testid=limits] summary").click();
                page.getByTestId("by").selectOption("arrival,cost,transfers");
                page.getByTestId("maxCost").fill("260000");
                page.getByTestId("maxTransfers").fill("1");
                page.getByTestId("latest").fill("2026-09-20T12:00");
                page.getByTestId("nearMisses").fill("4");
                page.getByTestId("submit").click();
                assertThat(page.getByTestId("near-miss")).hasCount(4);
                assertThat(page.getByTestId("way-row"))
                        .hasCount(plan.get("ways").size());
                assertThat(page.getByTestId("near-miss").first())
                        .containsText(plan.get("nearMisses").get(0).get("words").asString());
                assertThat(page.getByTestId("transfers").first()).hasText("1");
                Chromium.photograph(page, "plan-limits", width);
                assertThat(Chromium.barriers(page)).isEmpty();
                page.getByTestId("maxCost").fill("cheap");
                page.getByTestId("submit").click();
                assertThat(page.locator("#maxCost-wrong")).containsText("cheap");
            }
        }
    }
}
