package io.tumen.operations;

import io.tumen.outbox.Deliverer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings notices to subscribers while the office is open. A receiver that hangs holds up one of its threads for the
/// time of one call, and then waits longer and longer for its next turn.
final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int THREADS = 8;
    private static final int PAUSE_MILLIS = 1000;

    private final Deliverer deliverer;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("postman ", 1).factory());

    Postman(Deliverer deliverer) {
        this.deliverer = deliverer;
        for (int i = 0; i < THREADS; i++) {
            long first = (long) i * PAUSE_MILLIS / THREADS;
            var _ = threads.scheduleWithFixedDelay(this::deliver, first, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// What fails now is tried again a second later: the cursors wait.
    private void deliver() {
        try {
            boolean more = true;
            while (more && !threads.isShutdown()) {
                more = deliverer.deliverNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("notices wait for their delivery: {}", e.toString());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        deliverer.close();
    }
}
