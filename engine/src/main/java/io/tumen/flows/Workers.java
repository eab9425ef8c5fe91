package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Several threads that share out numbered pieces of work. Who does which piece is left to chance; so a piece may only
/// write what is its own.
final class Workers implements AutoCloseable {
    final int count;
    private final ExecutorService others;

    Workers(int count) {
        this.count = Math.max(1, count);
        others = Executors.newFixedThreadPool(
                Math.max(1, this.count - 1), Thread.ofPlatform().daemon().factory());
    }

    /// Does pieces `from` to before `to`.
    void share(int from, int to, Piece piece) {
        var next = new AtomicInteger(from);
        List<CompletableFuture<Void>> started = new ArrayList<>();
        for (int worker = 1; worker < count; worker++) {
            started.add(CompletableFuture.runAsync(taking(next, to, worker, piece), others));
        }
        try {
            taking(next, to, 0, piece).run();
        } finally {
            join(started);
        }
    }

    /// Waits for all of them, so that none writes any more.
    private static void join(List<CompletableFuture<Void>> started) {
        try {
            CompletableFuture.allOf(started.toArray(new CompletableFuture<?>[0]))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Runnable taking(AtomicInteger next, int to, int worker, Piece piece) {
        return () -> {
            for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                piece.work(worker, number);
            }
        };
    }

    @Override
    public void close() {
        others.shutdownNow();
    }

    /// A piece of work, by its number; a worker does one at a time.
    interface Piece {
        void work(int worker, int number);
    }
}
