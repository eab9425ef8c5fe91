package io.tumen.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Looks after our own server and starts it again when it has died alone, for want of memory or by somebody's hand.
///
/// A server that was tried again and again without living for a while is left alone, since then something is wrong that
/// a start does not mend. While it lives it is looked after, however often it was tried before.
final class Reviver implements AutoCloseable {
    /// At one look a second they take two minutes, in which a full disk may be cleared.
    static final int MOST_ATTEMPTS = 7;

    private static final Logger LOG = System.getLogger(Reviver.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final Duration look;
    private final Duration settled;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final AtomicInteger counted = new AtomicInteger();

    /// @param look    from one look to the next, and between the first attempts; doubled for each attempt after
    /// @param settled after so long a life its deaths are no longer counted together
    Reviver(EmbeddedPostgres server, Duration look, Duration settled) {
        this.server = server;
        this.look = look;
        this.settled = settled;
        this.thread = Thread.ofVirtual().name("postgres-reviver").unstarted(this::lookAfter);
        thread.start();
    }

    /// How often it was tried since the server last lived for a while.
    int attempts() {
        return counted.get();
    }

    /// Whether nobody looks after the server any more.
    boolean hasEnded() {
        return !thread.isAlive();
    }

    private void lookAfter() {
        long livesSinceNanos = System.nanoTime();
        try {
            while (!closed.await(look.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - livesSinceNanos > settled.toNanos()) {
                    counted.set(0);
                }
                if (server.hasDied()) {
                    if (attempts() == MOST_ATTEMPTS) {
                        giveUp();
                        return;
                    }
                    if (closed.await(moreMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    counted.incrementAndGet();
                    revive();
                    livesSinceNanos = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Beyond one look: nothing before the first attempt.
    private long moreMillis() {
        return (look.toMillis() << attempts()) - look.toMillis();
    }

    private void giveUp() {
        LOG.log(
                Level.ERROR,
                "PostgreSQL was tried {0} times in a row and is not started any more; see its log, then start the"
                        + " program again",
                attempts());
    }

    private void revive() {
        LOG.log(
                Level.WARNING,
                "PostgreSQL (process {0}) has died; starting it again, attempt {1}",
                Long.toString(server.pid()),
                attempts());
        try {
            if (server.startAgain()) {
                LOG.log(
                        Level.WARNING,
                        "PostgreSQL runs again (process {0}), with all that was acknowledged",
                        Long.toString(server.pid()));
            }
        } catch (RuntimeException e) {
            // Whatever it was, such as no memory to start a program with, may have passed by the next attempt.
            LOG.log(Level.ERROR, "PostgreSQL could not be started again: {0}", e.getMessage());
        }
    }

    /// Waits for an attempt that is going on: who stops the server next must find it started or not.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
