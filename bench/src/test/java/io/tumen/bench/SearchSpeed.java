package io.tumen.bench;

import io.tumen.corridor.Corridor;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Questions a second over the generated corridor, by one thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class SearchSpeed {
    private static final long SEED = 20260101;
    private static final int QUESTIONS = 4096;
    /// So many that nearly every destination was asked about, and that the compiler has seen the search.
    private static final int ASKED_BEFORE = 1500;

    @Param
    Contender contender = Contender.TUMEN_ARRIVAL_COST;

    @Param("300")
    int stops;

    private @Nullable Router router;
    private List<Question> questions = List.of();
    private int next;

    @Setup
    public void draw() {
        Corridor corridor = GeneratedCorridor.draw(SEED, stops);
        questions = Question.draw(SEED, corridor, QUESTIONS);
        Router fresh = contender.over(corridor);
        questions.subList(0, ASKED_BEFORE).forEach(fresh::ask);
        router = fresh;
    }

    /// Processor time of the asking thread beside the clock on the wall, because other work on the machine slows the
    /// clock alone.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Spent {
        public long asked;
        public long cpuMicros;
        private long startNanos;

        @Setup(Level.Iteration)
        public void begin() {
            asked = 0;
            startNanos = cpuNanos();
        }

        @TearDown(Level.Iteration)
        public void end() {
            cpuMicros = (cpuNanos() - startNanos) / 1000;
        }

        private static long cpuNanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    @Benchmark
    public Object ask(Spent spent) {
        spent.asked++;
        next = (next + 1) % QUESTIONS;
        return Objects.requireNonNull(router).ask(questions.get(next));
    }
}
