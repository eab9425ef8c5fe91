package io.tumen.bench;

import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/// A service with every run of its year, in minutes, for the routers held against ours.
final class Line {
    final Service service;
    /// Minutes since 1970 that the times of each run count from, rising.
    final long[] bases;
    private final List<Stop> stops;

    private Line(Service service, long[] bases) {
        this.service = service;
        this.bases = bases;
        this.stops = service.stops();
    }

    static Line of(Service service) {
        long[] bases = service.days()
                .first()
                .datesUntil(service.days().last().plusDays(1))
                .filter(service.days()::runsOn)
                .mapToLong(
                        day -> day.atTime(LocalTime.NOON).atZone(service.zone()).toEpochSecond() / 60
                                - Duration.ofHours(12).toMinutes())
                .toArray();
        return new Line(service, bases);
    }

    int count() {
        return stops.size();
    }

    int arrival(int stop) {
        return (int) stops.get(stop).arrival().toMinutes();
    }

    int departure(int stop) {
        return (int) stops.get(stop).departure().toMinutes();
    }

    /// The base of the first run whose base is not before the minute, [Long#MAX_VALUE] when there is none.
    long firstBase(long minute) {
        int found = Arrays.binarySearch(bases, minute);
        int run = found >= 0 ? found : -found - 1;
        return run < bases.length ? bases[run] : Long.MAX_VALUE;
    }
}
