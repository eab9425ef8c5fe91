package io.tumen.bench;

import io.tumen.corridor.Corridor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
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
        router = contender.over(corridor);
    }

    @Benchmark
    public Object ask() {
        next = (next + 1) % QUESTIONS;
        return Objects.requireNonNull(router).ask(questions.get(next));
    }
}
