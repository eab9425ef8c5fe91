package io.tumen.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Time as whole minutes since 1970-01-01T00:00Z in an `int`, which lasts until the year 6053.
final class Minutes {
    static final int NEVER = Integer.MAX_VALUE;
    static final int PER_DAY = 24 * 60;

    private Minutes() {}

    /// The first whole minute that is not before the instant.
    static int ceiling(Instant instant) {
        return Math.toIntExact(Math.ceilDiv(instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0), 60L));
    }

    static Instant instant(int minute) {
        return Instant.EPOCH.plus(minute, ChronoUnit.MINUTES);
    }

    static int of(Duration duration) {
        return Math.toIntExact(Math.ceilDiv(duration.toSeconds(), 60L));
    }
}
