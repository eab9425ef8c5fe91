package io.tumen.operations;

import io.tumen.ledger.Watch;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a watch look round again and again while the office is open. A round that fails is told and the next one tried:
/// the database may be away for a while.
public final class Watchman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

    private final Watch watch;
    private final AtomicLong rounds = new AtomicLong();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch over the clocks").factory());

    Watchman(Watch watch, Duration every) {
        this.watch = watch;
        var _ = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How many rounds were made, failed ones included.
    public long rounds() {
        return rounds.get();
    }

    private void look() {
        try {
            watch.lookRound()
                    .forEach(found -> LOG.info(
                            "{}: {}",
                            found.movement(),
                            DecisionWords.of(found.decision().decision())));
        } catch (RuntimeException e) {
            LOG.warn("The watch over the clocks could not look round and will try again: {}", e.toString());
        } finally {
            rounds.incrementAndGet();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
