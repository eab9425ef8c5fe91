package io.tumen.conversion;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/// Every departure of a corridor in a span, as terminal and instant.
final class Departures {
    private Departures() {}

    static Set<String> of(Corridor corridor, LocalDate from, LocalDate until) {
        var all = new TreeSet<String>();
        for (Service service : corridor.services()) {
            from.minusDays(10)
                    .datesUntil(until.plusDays(1))
                    .filter(service.days()::runsOn)
                    .forEach(day -> {
                        Instant start = ServiceDay.start(day, service.zone());
                        for (Stop stop : service.stops()) {
                            Instant at = start.plus(stop.departure());
                            if (!at.isBefore(from.atStartOfDay(ZoneOffset.UTC).toInstant())
                                    && at.isBefore(
                                            until.atStartOfDay(ZoneOffset.UTC).toInstant())) {
                                all.add(stop.terminal() + " " + at);
                            }
                        }
                    });
        }
        return all;
    }
}
