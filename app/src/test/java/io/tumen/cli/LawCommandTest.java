package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static CommandRun law(String province, String date) {
        return CommandRun.of(
                "law", "--province", province, "--via", "Vladivostok", "--entry", "Ningbo", "--date", date);
    }
}
