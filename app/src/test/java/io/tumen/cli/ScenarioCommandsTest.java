package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenarioCommandsTest {
    private static final String PACKAGE = CommandRun.SETTINGS.corridor().toString();

    @TempDir
    Path folder;

    @Test
    void aPackageDoesNotDifferFromItself() {
        CommandRun run = CommandRun.of("diff", PACKAGE, PACKAGE);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("nothing differs");
    }

    @Test
    void aScenarioAloneIsHeldAgainstThePackageInWords() {
        CommandRun run = CommandRun.of("diff", "congestion-2022");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("dwell")
                .contains("Handling at Vladivostok, transfer: 24/48/240 h → 324/408/504 h (source: C Vladivostok");
    }

    @Test
    void anActIsToldByItsPlacesAndItsDay() {
        assertThat(CommandRun.of("diff", "heilongjiang-at-hunchun").out())
                .contains("ACT-S1 added: Heilongjiang goods may leave at Hunchun railway port, Hunchun road port from"
                        + " 2026-01-01");
    }

    @Test
    void theSidesOfADifferenceAreNamedInTheSameFewWays() {
        String byId = CommandRun.of("diff", "agreement-ends").out();
        assertThat(CommandRun.of("diff", PACKAGE, PACKAGE + "+agreement-ends").out())
                .isEqualTo(byId);
        assertThat(CommandRun.of("diff", PACKAGE, "+agreement-ends").out()).isEqualTo(byId);
        String file = PACKAGE + "/scenarios/agreement-ends.yaml";
        assertThat(CommandRun.of("diff", file).out()).isEqualTo(byId);
        assertThat(CommandRun.of("diff", "agreement-ends", "agreement-ends").exitCode())
                .isZero();
    }

    @Test
    void turnedRoundADifferenceTellsTheWayBack() {
        assertThat(CommandRun.of("diff", "agreement-ends", PACKAGE).out())
                .contains("last day: 2026-12-31 → no known end");
    }

    @Test
    void aSideThatCannotBeReadIsBadInput() {
        CommandRun run = CommandRun.of("diff", "congestion");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'congestion'", "maybe congestion-2022?").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aDifferenceIsJsonToo() {
        JsonNode diff = JsonMapper.shared()
                .readTree(CommandRun.of("diff", "congestion-2022", "--json").out());
        assertThat(diff.get("same").asBoolean()).isFalse();
        JsonNode first = diff.get("groups").get(0).get("differences").get(0);
        assertThat(first.get("before").asString()).isEqualTo("24/48/240 h");
        assertThat(first.get("after").asString()).isEqualTo("324/408/504 h");
    }

    @Test
    void scenariosAreListed() {
        assertThat(CommandRun.of("scenarios").out())
                .contains("before-vladivostok", "Kraskino closed, as in January 2021", "2027-01-28–2027-02-14");
    }

    @Test
    void anAnswerUnderAScenarioSaysSoOnItsFirstLine() {
        assertThat(law("--scenario", "agreement-ends")).startsWith("Under the scenario agreement-ends");
        assertThat(law()).startsWith("LAWFUL");
        assertThat(CommandRun.of(
                                "plan",
                                "Hunchun",
                                "Ningbo",
                                "--teu=1",
                                "--hs=1005",
                                "--ready=2026-09-07",
                                "--scenario=congestion-2022",
                                "--scenario=kraskino-closed")
                        .out())
                .startsWith("Under the scenario congestion-2022 (Vladivostok as congested as in late 2022), then"
                        + " kraskino-closed");
    }

    @Test
    void aScenarioOfOnesOwnIsAskedByItsFileAndItsFaultsPointAtTheLine() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                id: mine
                name: Mine
                corridor: jilin-vladivostok
                says: Tries something.
                source: assumption
                confidence: K
                changes:
                  - remove: services
                    where: {service_id: FESCO-SUTH}
                """);
        CommandRun check = CommandRun.of("check", PACKAGE, "--scenario", file.toString());
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).contains("mine.yaml:9 where: error: ", "maybe FESCO-SOUTH? [nothing_matches]");

        Files.writeString(file, Files.readString(file).replace("SUTH", "SOUTH"));
        assertThat(CommandRun.of("check", PACKAGE, "--scenario", file.toString())
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("diff", file.toString()).out()).contains("Vladivostok–Xiamen–Nansha–Yantian removed");
    }

    private static String law(String... more) {
        String[] command = {"law", "--province=CN-22", "--via=VVO", "--entry=NGB", "--date=2027-01-01"};
        String[] all = new String[command.length + more.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return CommandRun.of(all).out();
    }
}
