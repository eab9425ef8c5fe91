package io.tumen.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// How much processor time each of many questions took, in nanoseconds, rising. On a machine that does nothing else
/// this is how long it took.
final class Spread {
    private static final int WARM_UP_ROUNDS = 2;

    private final long[] nanos;

    private Spread(long[] nanos) {
        this.nanos = nanos;
    }

    /// Asks every question, after some rounds of all of them that do not count.
    static Spread of(List<Question> questions, Consumer<Question> asked) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            questions.forEach(asked);
        }
        long[] nanos = new long[questions.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = cpuNanos();
            asked.accept(questions.get(i));
            nanos[i] = cpuNanos() - start;
        }
        Arrays.sort(nanos);
        return new Spread(nanos);
    }

    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    double millis(int percentile) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percentile / 100)] / 1e6;
    }

    double perSecond() {
        return 1e9 * nanos.length / Arrays.stream(nanos).sum();
    }

    void print(String what) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %6.0f questions/s, p50 %.3f ms, p99 %.3f ms, longest %.3f ms%n",
                what,
                perSecond(),
                millis(50),
                millis(99),
                millis(100));
    }
}
