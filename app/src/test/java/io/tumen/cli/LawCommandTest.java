package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LawCommandTest {
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
        assertThat(law("jilin", "2023-06-01").out())
                .isEqualTo(law("CN-22", "2023-06-01").out());
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
