package io.tumen.postgres;

import java.time.Duration;

/// A limit for waiting, and the pauses between two looks.
final class Patience {
    private final long endNanos;
    private final Duration pause;

    Patience(Duration limit, Duration pause) {
        this.endNanos = System.nanoTime() + limit.toNanos();
        this.pause = pause;
    }

    boolean isOver() {
        return System.nanoTime() - endNanos > 0;
    }

    void pause() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
