package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a tired forwarder gets wrong: one clear message that names the value and what would be right, exit code 2, no
/// stack trace.
class BadInputTest {
    @Test
    void unknownPlaceOffersTheNearest() {
        assertRefused(plan("Hunchun", "Ningpo", "40", "1005.90", "2026-09-07"), "'Ningpo'", "Ningbo (NGB)");
    }

    @Test
    void placeWhereNothingCanBeLoadedIsNoOrigin() {
        assertRefused(
                plan("Kraskino", "Ningbo", "40", "1005.90", "2026-09-07"), "origin 'Kraskino'", "only passes through");
    }

    @Test
    void dateThatIsNone() {
        assertRefused(plan("Hunchun", "Ningbo", "40", "1005.90", "2026-02-30"), "'2026-02-30'", "2026-09-07");
    }

    @Test
    void negativeTeu() {
        assertRefused(plan("Hunchun", "Ningbo", "-4", "1005.90", "2026-09-07"), "TEU '-4'", "above 0");
    }

    @Test
    void teuThatIsNoNumber() {
        assertRefused(plan("Hunchun", "Ningbo", "forty", "1005.90", "2026-09-07"), "TEU 'forty'", "a number");
    }

    @Test
    void teuBeyondAllNumbers() {
        assertRefused(plan("Hunchun", "Ningbo", "1e400", "1005.90", "2026-09-07"), "TEU '1e400'", "12 digits");
    }

    @Test
    void exportThatNeverLeaves() {
        CommandRun run = CommandRun.of(
                "plan",
                "Hunchun",
                "Ningbo",
                "--teu",
                "1",
                "--hs",
                "1005",
                "--ready",
                "2026-09-07",
                "--trade",
                "export");
        assertRefused(run, "destination 'NGB'", "a foreign place");
    }

    @Test
    void lawAskedAboutNoWay() {
        assertRefused(
                CommandRun.of("law", "--province", "CN-22", "--date", "2026-09-07"),
                "way ''",
                "at least one of exit, via and entry");
    }

    @Test
    void demoOfADayWhoseJourneysAreNotOver() {
        assertRefused(CommandRun.of("demo", "--exit", "--ready", "2199-01-01"), "'2199-01-01'", "journeys are over");
    }

    @Test
    void badHsCode() {
        assertRefused(plan("Hunchun", "Ningbo", "40", "corn", "2026-09-07"), "HS code 'corn'", "1005.90");
    }

    @Test
    void tradeThatIsNone() {
        CommandRun run = CommandRun.of(
                "plan",
                "Hunchun",
                "Ningbo",
                "--teu",
                "1",
                "--hs",
                "1005",
                "--ready",
                "2026-09-07",
                "--trade",
                "transit");
        assertRefused(run, "trade 'transit'", "domestic, export, import");
    }

    @Test
    void missingOptionNamesItAndPointsToTheHelp() {
        assertRefused(CommandRun.of("plan", "Hunchun", "Ningbo", "--teu", "1"), "--hs", "tumen plan --help");
    }

    @Test
    void unknownCommandOffersTheNearest() {
        assertRefused(CommandRun.of("plam"), "plam", "plan");
    }

    @Test
    void provinceThatIsNone() {
        assertRefused(
                CommandRun.of("law", "--province", "Jillin", "--via", "Vladivostok", "--date", "2026-09-07"),
                "'Jillin'",
                "Jilin (CN-22)");
    }

    @Test
    void lawAskedWithoutAProvince() {
        assertRefused(
                CommandRun.of("law", "--via", "Vladivostok", "--date", "2026-09-07"), "--province", "tumen law --help");
    }

    @Test
    void packingOfGoodsThatAreNotNamed() {
        assertRefused(
                CommandRun.of("law", "--province", "CN-22", "--via", "VVO", "--date", "2026-09-07", "--bulk"),
                "HS code ''",
                "1005.90");
    }

    @Test
    void actsOnADayThatIsNone() {
        assertRefused(CommandRun.of("law", "acts", "--on", "1 June"), "'1 June'", "2026-09-07");
    }

    @Test
    void packageThatDoesNotExist() {
        assertRefused(CommandRun.of("check", "no-such-folder"), "'no-such-folder'", "existing folder");
    }

    @Test
    void brokenPackageShowsAllFindingsAtOnce(@TempDir Path folder) throws IOException {
        copyBundledPackage(folder);
        Path places = folder.resolve("places.csv");
        Files.writeString(places, Files.readString(places).replace("Asia/Shanghai", "Asia/Shanghia"));
        Path links = folder.resolve("links.csv");
        Files.writeString(links, Files.readString(links).replaceFirst("CGQ\\.YARD", "CGQ.YRAD"));

        CommandRun check = CommandRun.of("check", folder.toString());
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).contains("places.csv:", "Asia/Shanghia", "links.csv:2", "CGQ.YRAD");

        CommandRun plan = CommandRun.of(
                "plan",
                "Hunchun",
                "Ningbo",
                "--teu",
                "1",
                "--hs",
                "1005",
                "--ready",
                "2026-09-07",
                "--corridor",
                folder.toString());
        assertRefused(plan, "CGQ.YRAD", "mend them");
    }

    private static CommandRun plan(String origin, String destination, String teu, String hs, String ready) {
        return CommandRun.of("plan", origin, destination, "--teu=" + teu, "--hs", hs, "--ready", ready);
    }

    private static void assertRefused(CommandRun run, String value, String right) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .contains(value)
                .contains(right)
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    private static void copyBundledPackage(Path to) throws IOException {
        Path from = CommandRun.SETTINGS.corridor();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
