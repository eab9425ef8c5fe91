package io.tumen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The findings page in a real Chromium.
class CheckPageTest {
    private static final Path BUNDLED = CommandRun.SETTINGS.corridor();

    @TempDir
    private Path folder;

    @Test
    void packageInUseIsShownFirst() {
        try (Page page = Chromium.open("/check.html", Chromium.DESK_WIDTH)) {
            assertThat(page.getByTestId("report")).hasAttribute("data-usable", "true");
            assertThat(page.getByTestId("report")).containsText("jilin-vladivostok");
        }
    }

    @Test
    void zipWithFaultsShowsThemWithTheirRules() throws IOException {
        try (Page page = Chromium.open("/check.html", Chromium.DESK_WIDTH)) {
            page.getByTestId("choose-zip").setInputFiles(spoiledZip());
            Locator report = page.locator("[data-testid=report][data-usable=false]");
            assertThat(report).containsText("spoiled.zip");
            Locator found = page.locator("[data-testid=finding]")
                    .filter(new Locator.FilterOptions().setHasText("Asia/Shanghia"));
            assertThat(found.first()).containsText("places.csv, line");

            int all = page.getByTestId("finding").count();
            page.getByTestId("file-filter").selectOption("links.csv");
            assertThat(page.getByTestId("finding").first()).containsText("CGQ.YRAD");
            assertThat(page.getByTestId("finding").count()).isLessThan(all);

            page.locator("[data-testid=finding] summary").first().click();
            assertThat(page.locator(".rule[open] p")).not().isEmpty();
            page.getByTestId("back").click();
            assertThat(page.getByTestId("report")).hasAttribute("data-usable", "true");
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void folderIsPackedByThePageAndChecked() {
        try (Page page = Chromium.open("/check.html", Chromium.DESK_WIDTH)) {
            page.getByTestId("choose-folder").setInputFiles(BUNDLED);
            page.getByTestId("back").waitFor();
            assertThat(page.getByTestId("report")).hasAttribute("data-usable", "true");
            assertThat(Chromium.errorsOf(page)).isEmpty();
        }
    }

    @Test
    void whatIsNoPackageIsRefusedInWords() throws IOException {
        Path photo = Files.writeString(folder.resolve("photo.jpg"), "no package");
        try (Page page = Chromium.open("/check.html", Chromium.DESK_WIDTH)) {
            page.getByTestId("choose-zip").setInputFiles(photo);
            assertThat(page.getByTestId("problem")).containsText("No file of a corridor package");
        }
    }

    @Test
    void fitsADeskAndAPhoneAndHasNoBarriers() throws IOException {
        Path zip = spoiledZip();
        for (int width : new int[] {Chromium.DESK_WIDTH, Chromium.PHONE_WIDTH}) {
            try (Page page = Chromium.open("/check.html", width)) {
                page.getByTestId("choose-zip").setInputFiles(zip);
                page.getByTestId("back").waitFor();
                Chromium.photograph(page, "findings", width);
                assertThat(Chromium.barriers(page)).isEmpty();
            }
        }
    }

    private Path spoiledZip() throws IOException {
        Path zip = folder.resolve("spoiled.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(BUNDLED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(BUNDLED.relativize(file).toString()));
                out.write(spoiled(file));
                out.closeEntry();
            }
        }
        return zip;
    }

    private static byte[] spoiled(Path file) throws IOException {
        String text = Files.readString(file);
        return switch (file.getFileName().toString()) {
            case "places.csv" -> text.replace("Asia/Shanghai", "Asia/Shanghia").getBytes(StandardCharsets.UTF_8);
            case "links.csv" -> text.replaceFirst("CGQ\\.YARD", "CGQ.YRAD").getBytes(StandardCharsets.UTF_8);
            default -> Files.readAllBytes(file);
        };
    }
}
