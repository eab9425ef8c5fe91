package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the arrival of an itinerary is distributed, by the minute.
///
/// The times of its legs count as independent of each other, each spread as a triangle over its range; see
/// [Outlooks]. Some of the chance may have no arrival: the goods come after the last departure that is known, or to a
/// terminal that opens no more.
public final class Outlook {
    private static final double ROUNDING = 1e-9;
    private static final double LATE_SHARE = 0.95;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Instant ready;
    private final Instant knownUntil;
    private final List<Connection> connections;
    private final int first;
    /// The chance to have arrived by `first`, `first + 1` …
    private final double[] arrived;
    private final double chanceUnknown;

    Outlook(int ready, int knownUntil, List<Connection> connections, Mass mass) {
        this.ready = Minutes.instant(ready);
        this.knownUntil = Minutes.instant(knownUntil);
        this.connections = List.copyOf(connections);
        this.first = mass.first();
        this.arrived = mass.cumulated();
        this.chanceUnknown = mass.never();
    }

    /// The chance, 0 to 1, that the goods are handed over at the deadline or before. After [#knownUntil] it says the
    /// least it can be.
    public double chanceBy(Instant deadline) {
        long minute = Math.floorDiv(deadline.getEpochSecond(), 60L);
        if (minute < first || arrived.length == 0) {
            return 0;
        }
        return Math.min(1, arrived[(int) Math.min(minute - first, arrived.length - 1)]);
    }

    /// The chance that no arrival is known by [#knownUntil].
    public double chanceUnknown() {
        return chanceUnknown;
    }

    /// Until when timetables and opening hours were looked at.
    public Instant knownUntil() {
        return knownUntil;
    }

    /// The first minute by which the goods have arrived with a chance of that share.
    ///
    /// @param share 0 to 1: 0.5 for the median; 0 gives the earliest arrival, 1 the latest
    /// @return null when the goods have no known arrival with so great a chance
    /// @throws InvalidValueException when the share is not within 0 to 1
    public @Nullable Instant findQuantile(double share) {
        if (!(0 <= share && share <= 1)) {
            throw new InvalidValueException("share", Double.toString(share), "0 to 1");
        }
        if (arrived.length == 0 || share > 1 - chanceUnknown) {
            return null;
        }
        if (share == 1) {
            return Minutes.instant(first + arrived.length - 1);
        }
        return Minutes.instant(first + firstWith(share - ROUNDING));
    }

    private int firstWith(double share) {
        int below = 0;
        int above = arrived.length - 1;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (arrived[middle] < share) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }

    /// Null when some of the chance has no known arrival.
    public @Nullable Instant findMean() {
        Double minutes = minutesOnAverage();
        return minutes == null ? null : ready.plusSeconds(Math.round(minutes * SECONDS_PER_MINUTE));
    }

    /// From ready to handed over.
    private @Nullable Double minutesOnAverage() {
        if (chanceUnknown > 0) {
            return null;
        }
        double later = 0;
        for (double by : arrived) {
            later += 1 - by;
        }
        return Duration.between(ready, Minutes.instant(first)).toMinutes() + later;
    }

    /// The time to add to the average journey to be in time 19 times out of 20, over that average: (P95 − mean) /
    /// mean, the buffer index of the Federal Highway Administration (FHWA 2006, Travel Time Reliability: Making It
    /// There On Time, All The Time). Null when some of the chance has no known arrival.
    public @Nullable Double findBufferIndex() {
        Double average = minutesOnAverage();
        Instant late = findQuantile(LATE_SHARE);
        return average == null || late == null
                ? null
                : Duration.between(ready, late).toMinutes() / average - 1;
    }

    /// Each scheduled ride, in the order of the way.
    public List<Connection> connections() {
        return connections;
    }
}
