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

        CommandRun movements = CommandRun.of(CLOCK, "movements", "--data-dir", data);
        assertThat(movements.out().lines().filter(line -> line.contains("TUM-")))
                .hasSize(3)
                .anyMatch(line -> line.contains("discharged"))
                .anyMatch(line -> line.contains("OVERDUE"))
                .anyMatch(line -> line.contains("discrepancy"));

        CommandRun again = CommandRun.of(CLOCK, "demo", "--exit", "--data-dir", data);
        assertThat(again.out()).isEqualTo(first.out());
    }
}
