package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    @Test
    void endsWithOneDischargedOneOverdueOneWithAnotherSealAndToldAgainChangesNothing(@TempDir Path folder) {
        String data = folder.resolve("data").toString();

        CommandRun first = CommandRun.of(CLOCK, "demo", "--exit", "--data-dir", data);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("Hunchun → Ningbo", "Changchun → Ningbo", "Suifenhe → Guangzhou Nansha")
                .contains("Break-even", "What really ran, by the law of its day", "What people say it saves");
        // 400,000 each: one is over, two are not.
        assertThat(first.out())
                .containsPattern("DEMO-\\S+ +Demo Bank +Demo Forwarding Co. +1200000 +CNY +400000 +800000 +0 ");

        CommandRun movements = CommandRun.of(CLOCK, "movements", "--data-dir", data);
        assertThat(movements.out().lines().filter(line -> line.contains("TUM-")))
                .hasSize(3)
                .anyMatch(line -> line.contains("guarantee freed"))
                .anyMatch(line -> line.contains("OVERDUE"))
                .anyMatch(line -> line.contains("discrepancy"));

        CommandRun again = CommandRun.of(CLOCK, "demo", "--exit", "--data-dir", data);
        assertThat(again.out()).isEqualTo(first.out());

        CommandRun otherDay = CommandRun.of(CLOCK, "demo", "--exit", "--ready", "2026-08-31", "--data-dir", data);
        assertThat(otherDay.exitCode()).as(otherDay.err()).isZero();
    }
}
