package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The questions beside the plan, as they are typed.
class ReadyCommandsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-01T00:00:00Z"));

    @Test
    void latestPrintsReadyTimesWithZoneAndMoney() {
        CommandRun run = run("latest", "Hunchun", "Ningbo", "--deadline", "2026-10-15T12:00");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("to be there by Thu 2026-10-15 12:00 +08:00", "ready by", "CNY per TEU")
                .containsPattern("Tue 2026-10-06 17:54 \\+08:00 +Yingkou")
                .contains("price lines are stated assumptions")
                .doesNotContain("has passed");
    }

    @Test
    void profilePrintsALineForReadyTimesThatShareTheirWays() {
        CommandRun run =
                run("profile", "Hunchun", "Ningbo", "--from", "2026-09-01", "--days", "1", "--currency", "USD");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("4 ready times, one each 6 h", "USD per TEU", "1 USD = CNY");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void profileByTimeAloneLooksForNoCheapestWay() {
        CommandRun run = run("profile", "Hunchun", "Ningbo", "--from", "2026-09-01", "--days", "1", "--by", "arrival");
        assertThat(run.out()).contains("earliest").doesNotContain("cheapest");
    }

    @Test
    void reachAndHinterlandPrintTablesAndCsv() {
        assertThat(run("reach", "Hunchun", "--ready", "2026-09-07").out()).contains("Shanghai", "cheapest");
        CommandRun table = run("hinterland", "Ningbo", "--ready", "2026-09-07");
        assertThat(table.out()).contains("ahead by", "CNY per TEU via", "Nothing in this corridor leads there");
        List<String> lines = run("hinterland", "Ningbo", "--ready", "2026-09-07", "--csv")
                .out()
                .lines()
                .toList();
        assertThat(lines.getFirst()).startsWith("origin,name,longitude,latitude,wins,port,standing");
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(15));
        assertThat(lines).anyMatch(line -> line.startsWith("HUC,Hunchun,") && line.contains(",Vladivostok,"));
    }

    @Test
    void planWithinLimitsSaysWhatTheCheapestWayCosts() {
        CommandRun run = run("plan", "Hunchun", "Ningbo", "--ready", "2026-09-07", "--max-cost", "1000");
        assertThat(run.out()).contains("No way may be used now", "for the whole cargo, the limit is CNY 1,000.");
    }

    @Test
    void wrongValuesAreNamedWithWhatWouldBeRight() {
        assertRefused(run("plan", "Hunchun", "Ningbo", "--ready", "2026-09-07", "--by", "speed"), "'speed'", "co2e");
        assertRefused(
                run("plan", "Hunchun", "Ningbo", "--ready", "2026-09-07", "--max-transfers", "1.5"),
                "'1.5'",
                "whole number");
        assertRefused(run("plan", "Hunchun", "Ningbo", "--ready", "2026-09-07", "--max-cost=-1"), "'-1'", "0 or more");
        assertRefused(
                run("profile", "Hunchun", "Ningbo", "--from", "2026-09-01", "--days", "3650"), "'3650'", "1 to 366");
        assertRefused(run("latest", "Hunchun", "Ningbo", "--deadline", "soon"), "'soon'", "2026-09-07");
        assertRefused(
                run("latest", "Hunchun", "Ningbo", "--deadline", "2026-10-15", "--not-before", "2026-10-16"),
                "'2026-10-16'",
                "before the deadline");
        assertRefused(run("latest", "Hunchun", "Vladivostok", "--deadline", "2026-10-15"), "'VVO'", "a home place");
        assertRefused(run("hinterland", "Ningpo", "--ready", "2026-09-07"), "'Ningpo'", "Ningbo (NGB)");
        assertRefused(run("reach", "Kraskino", "--ready", "2026-09-07"), "'Kraskino'", "only passes through");
    }

    private static CommandRun run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--teu", "40", "--hs", "1005.90"));
        return CommandRun.of(CLOCK, all.toArray(new String[0]));
    }

    private static void assertRefused(CommandRun run, String value, String right) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(value, right).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }
}
