package io.tumen.planner;

import io.tumen.corridor.LinkId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts what turned bookings away.
final class Shortages {
    private static final double MILLI = 1000;

    /// @param id of the service, terminal or link
    private record Full(Replanned.Limit limit, String id) {}

    private static final class Count {
        int bookings;
        long milliTeu;
    }

    private final Network network;
    private final Map<Full, Count> counts = new LinkedHashMap<>();

    Shortages(Network network) {
        this.network = network;
    }

    /// @param ideal the way that it would have had with everything free
    /// @param uses  what that takes of the capacities of days
    void add(Trip ideal, Uses uses, Clerk clerk, DayCapacities capacities, int milliTeu) {
        Set<Full> full = new LinkedHashSet<>();
        for (int i = 0; i < ideal.starts().size(); i++) {
            if (ideal.route().hops().get(i) instanceof Hop.Ride ride
                    && !clerk.carries(ride, ideal.starts().get(i), milliTeu)) {
                int service = network.services().serviceOf(ride.board());
                full.add(new Full(
                        Replanned.Limit.SLOTS,
                        network.services().service(service).id().value()));
            }
        }
        for (int number : uses.full(capacities, milliTeu)) {
            boolean link = capacities.what(number) instanceof LinkId;
            full.add(new Full(
                    link ? Replanned.Limit.LINK_DAY : Replanned.Limit.TERMINAL_DAY,
                    capacities.what(number).toString()));
        }
        for (Full each : full) {
            Count count = counts.computeIfAbsent(each, fresh -> new Count());
            count.bookings++;
            count.milliTeu += milliTeu;
        }
    }

    /// The most TEU first.
    List<Replanned.Shortage> list() {
        return counts.entrySet().stream()
                .map(entry -> new Replanned.Shortage(
                        entry.getKey().limit,
                        entry.getKey().id,
                        entry.getValue().bookings,
                        entry.getValue().milliTeu / MILLI))
                .sorted(Comparator.comparingDouble(Replanned.Shortage::teu)
                        .reversed()
                        .thenComparing(Replanned.Shortage::id))
                .toList();
    }
}
