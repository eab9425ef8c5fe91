package io.tumen.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/// A clock that a story sets from scene to scene, so that what it plays is decided and learnt on its own day, and
/// that goes with the real clock once the story is told.
final class StoryClock implements InstantSource {
    private final InstantSource real;
    private volatile InstantSource current;

    StoryClock(InstantSource real) {
        this.real = real;
        this.current = real;
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    void set(OffsetDateTime scene) {
        current = InstantSource.fixed(scene.toInstant());
    }

    void followTheRealClock() {
        current = real;
    }
}
