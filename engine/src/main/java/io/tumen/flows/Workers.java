package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<Future<Void>> started = new ArrayList<>();
        for (int worker = 1; worker < count; worker++) {
            started.add(others.submit(taking(next, to, worker, piece)));
        }
        try {
            taking(next, to, 0, piece).call();
            for (Future<Void> one : started) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while other threads assign flows.", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<Void> taking(AtomicInteger next, int to, int worker, Piece piece) {
        return () -> {
            for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                piece.work(worker, number);
            }
            return null;
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
