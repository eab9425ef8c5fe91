package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loads a package of 300 places, 5 100 links and 200 000 departures with 500 MB, beside a bare reading of the same
/// files. The first load of the process counts, because that is what a command pays: by a clock on the wall where the
/// machine does nothing else, and in any case by the time of the processor.
class LoadBench {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int LOADS = 5;
    /// How much of the processors' time a machine has for us that does nothing else.
    private static final double OURS = 0.85;

    private static final long SPIN_NANOS = Duration.ofMillis(300).toNanos();

    @TempDir
    Path folder;

    /// @param wall what a clock on the wall says
    /// @param cpu  processor time of the reading thread, for machines that do much else
    private record Spent(Duration wall, Duration cpu) {}

    @Test
    void loadsInTimeAndRoom() throws IOException {
        new LargePackage(300, 17, 200_000).writeTo(folder);
        double ours = shareOfProcessors();
        Spent first = load();
        report("first load", first);
        for (int i = 1; i < LOADS; i++) {
            Spent own = load();
            Spent bare = spend(this::readBare);
            report("load " + (i + 1), own);
            report("bare FastCSV", bare);
            System.out.printf(
                    Locale.ROOT,
                    "ratio            %.1f%n",
                    (double) own.cpu().toNanos() / bare.cpu().toNanos());
        }
        System.out.printf(Locale.ROOT, "The machine was ours to %.0f %% when it began.%n", 100 * ours);
        assertThat(first.cpu()).isLessThan(LIMIT);
        if (ours > OURS) {
            assertThat(first.wall()).isLessThan(LIMIT);
        }
    }

    /// The share of the processors' time that this process gets when it asks for all of it.
    private static double shareOfProcessors() {
        int processors = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, processors)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(LoadBench::spin, command -> new Thread(command).start()))
                        .toList()
                        .stream()
                        .mapToDouble(CompletableFuture::join)
                        .sum()
                / processors;
    }

    private static double spin() {
        long cpu = cpuNanos();
        long wall = System.nanoTime();
        while (System.nanoTime() - wall < SPIN_NANOS) {
            Thread.onSpinWait();
        }
        return (double) (cpuNanos() - cpu) / (System.nanoTime() - wall);
    }

    private Spent load() {
        return spend(() -> assertThat(CorridorFeed.read(folder)).isInstanceOf(FeedResult.Loaded.class));
    }

    private void readBare() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                readBare(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readBare(Path file) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                cells += row.getFieldCount();
            }
        }
        assertThat(cells).isPositive();
    }

    private static Spent spend(Runnable work) {
        long cpu = cpuNanos();
        long wall = System.nanoTime();
        work.run();
        return new Spent(Duration.ofNanos(System.nanoTime() - wall), Duration.ofNanos(cpuNanos() - cpu));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String what, Spent spent) {
        System.out.printf(
                Locale.ROOT,
                "%-16s %6d ms, of which processor %6d ms%n",
                what,
                spent.wall().toMillis(),
                spent.cpu().toMillis());
    }
}
