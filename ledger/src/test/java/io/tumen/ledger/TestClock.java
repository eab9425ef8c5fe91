package io.tumen.ledger;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until it is set.
final class TestClock implements InstantSource {
    private volatile Instant now = World.LODGED;

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }
}
