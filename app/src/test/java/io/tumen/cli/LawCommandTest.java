package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawCommandTest {
    private static final String ANSWERS = "regimes/cn-domestic-transit/answers.yaml";

    @Test
    void jilinGoodsThroughVladivostokAreRefusedOnTheDayBeforeTheActAndAllowedOnItsDay() {
        CommandRun before = law("CN-22", "2023-05-31");
        assertThat(before.out()).startsWith("UNLAWFUL").contains("2023-06-01", "ACT-10", "article 1");
        assertThat(before.exitCode()).isEqualTo(1);

        CommandRun after = law("CN-22", "2023-06-01");
        assertThat(after.out()).startsWith("LAWFUL").contains("ACT-10");
        assertThat(after.exitCode()).isZero();
    }

    @Test
    void placesAreNamedByCodeInAnyLanguage() {
        String byName = law("CN-22", "2023-06-01").out();
        assertThat(CommandRun.of(
                                "law",
                                "--province",
                                "CN-22",
                                "--via",
                                "符拉迪沃斯托克",
                                "--entry",
                                "NGB",
                                "--date",
                                "2023-06-01")
                        .out())
                .isEqualTo(byName);
    }

    @Test
    void provinceIsNamedByCodeOrByName() {
        String byCode = law("CN-22", "2023-06-01").out();
        assertThat(Stream.of("jilin", "CN-JL", "吉林", "吉林省"))
                .allSatisfy(spelling ->
                        assertThat(law(spelling, "2023-06-01").out()).isEqualTo(byCode));
    }

    @Test
    void anAnswerIsWrittenIntoThePackageAndJudgedByFromThenOn(@TempDir Path folder) throws IOException {
        Path corridor = copyOf("jilin-vladivostok", folder);
        assertThat(throughSlavyanka(corridor).out()).startsWith("UNKNOWN");

        CommandRun refused = answer(corridor, "Post office");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Post office", "Changchun customs");
        assertThat(corridor.resolve(ANSWERS)).doesNotExist();

        CommandRun written = answer(corridor, "Changchun customs");
        assertThat(written.err()).isEmpty();
        assertThat(written.exitCode()).isZero();
        assertThat(throughSlavyanka(corridor).out())
                .startsWith("LAWFUL")
                .containsPattern("Answered on 2026-11-22 by Li\\s+Ming, Changchun customs: confirmed");

        CommandRun again = answer(corridor, "Changchun customs");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("--replace");
    }

    @Test
    void heilongjiangGoodsMayNotTravelInBulk() {
        String[] question = {"law", "--province", "CN-23", "--exit", "Suifenhe railway port", "--date", "2023-06-01"};
        CommandRun bulk = with(question, "--hs", "1005.90", "--bulk");
        assertThat(bulk.exitCode()).isEqualTo(1);
        assertThat(bulk.out())
                .contains("in containers: ACT-01, article 3", "to be lawful: Load the goods into containers");
        assertThat(with(question, "--hs", "1005.90", "--containerised").exitCode())
                .isZero();
    }

    @Test
    void tellsWhatIsOpenOnEveryWayOnlyWhenAsked() {
        assertThat(law("CN-22", "2023-06-01").out())
                .contains("--open tells them")
                .doesNotContain("Which seal");
        assertThat(CommandRun.of("law", "--province", "CN-22", "--via", "VVO", "--date", "2023-06-01", "--open")
                        .out())
                .contains("Which seal");
    }

    @Test
    void actsAreListedAsTheyStoodOnADay() {
        CommandRun all = CommandRun.of("law", "acts");
        assertThat(all.exitCode()).isZero();
        assertThat(all.out()).contains("Jilin (CN-22)", "ACT-10", "2018-07-01 … 2018-07-31 ?");

        assertThat(jilinOn("2023-05-31")).doesNotContain("ACT-10").doesNotContain("Slavyanka ?, Vladivostok");
        assertThat(jilinOn("2023-06-01")).contains("ACT-10", "Slavyanka ?, Vladivostok");
        assertThat(CommandRun.of("law", "acts", "--on", "2000-01-01").out()).contains("No act is in force.");
    }

    private static CommandRun throughSlavyanka(Path corridor) {
        return CommandRun.of(
                "--corridor",
                corridor.toString(),
                "law",
                "--province",
                "Jilin",
                "--exit",
                "Hunchun road port",
                "--via",
                "Slavyanka",
                "--date",
                "2021-06-01");
    }

    private static CommandRun answer(Path corridor, String office) {
        return CommandRun.of(
                InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")),
                "--corridor",
                corridor.toString(),
                "law",
                "answer",
                "--point",
                "act-09-text",
                "--value",
                "confirmed",
                "--by",
                "Li Ming",
                "--office",
                office,
                "--source",
                "marinejournal-2023",
                "--confidence",
                "C",
                "--says",
                "The act was shown; it names the port.");
    }

    private static Path copyOf(String corridor, Path folder) throws IOException {
        Path from = CommandRun.HOME.resolve("corridors").resolve(corridor);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, folder.resolve("copy").resolve(from.relativize(path)));
            }
        }
        return folder.resolve("copy");
    }

    private static String jilinOn(String day) {
        String acts = CommandRun.of("law", "acts", "--on", day).out();
        return acts.substring(acts.indexOf("Jilin (CN-22)"), acts.indexOf("Heilongjiang (CN-23)"));
    }

    private static CommandRun with(String[] question, String... more) {
        return CommandRun.of(Stream.concat(Stream.of(question), Stream.of(more)).toArray(String[]::new));
    }

    private static CommandRun law(String province, String date) {
        return CommandRun.of(
                "law", "--province", province, "--via", "Vladivostok", "--entry", "Ningbo", "--date", date);
    }
}
