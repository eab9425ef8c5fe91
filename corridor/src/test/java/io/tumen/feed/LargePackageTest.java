package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The limits are wide and of processor time, so that a machine that does much else does not fail them.
class LargePackageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void loadsTwentyThousandDepartures() throws IOException {
        new LargePackage(100, 16, 20_000).writeTo(folder);
        FeedResult result = readInTime();
        assertThat(result.findings()).isEmpty();
        assertThat(((FeedResult.Loaded) result).pack().corridor().services()).hasSize(2_000);
    }

    @Test
    void answersAMillionWrongRowsWithAHundredFindingsOfARuleAndACount() throws IOException {
        new LargePackage(20, 3, 100).writeTo(folder);
        String rows = IntStream.range(0, 999_000)
                .mapToObj(i -> "X" + i + ",1,Y,soon,late,s,B")
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("stops.csv"), Files.readString(folder.resolve("stops.csv")) + rows);
        FeedResult result = readInTime();
        assertThat(result.findings()).hasSizeLessThan(500);
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("not_a_time"))
                .hasSize(101)
                .last()
                .satisfies(finding -> assertThat(finding.message()).contains("1997900 more"));
    }

    @Test
    void stopsReadingWhereATableIsTooLong() throws IOException {
        new LargePackage(20, 3, 100).writeTo(folder);
        Files.writeString(
                folder.resolve("claims.csv"),
                Files.readString(folder.resolve("claims.csv")) + "x\n".repeat(RawPackage.MOST_ROWS + 1_000));
        assertThat(CorridorFeed.read(folder).findings())
                .extracting(Finding::rule)
                .contains("too_many_rows");
    }

    private FeedResult readInTime() {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        FeedResult result = CorridorFeed.read(folder);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(spent)).isLessThan(PATIENCE);
        return result;
    }
}
