package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds ways for consignments, one thread at a time. Clerks of one [Booker] read the same slots and capacities, which
/// nobody may change meanwhile; everything else is their own, so they may work at the same time.
final class Clerk {
    private final Network network;
    private final Window window;
    private final Conditions lawless;
    private final DayCapacities capacities;
    private final int horizonMinutes;
    private final Map<Treatment, Conditions> conditions = new HashMap<>();
    private final Map<Treatment, Timing> timings = new HashMap<>();
    private final Map<Errand.Manner, Search> searches = new HashMap<>();
    private final Map<Errand.Manner, Rides> rides = new HashMap<>();
    /// Each route once, because many trips go the same one.
    private final Map<Route, Route> routes = new HashMap<>();

    /// @param horizonMinutes how long a journey may take, from the end of the week in which the goods get ready
    Clerk(Window window, Conditions lawless, DayCapacities capacities, int horizonMinutes) {
        this.network = window.network();
        this.window = window;
        this.lawless = lawless;
        this.capacities = capacities;
        this.horizonMinutes = horizonMinutes;
    }

    /// What goods of an order like this can have that are ready at the minute.
    Offer ask(Errand errand, int ready) {
        int end = Math.min(Memory.weekEnd(ready) + horizonMinutes, window.end());
        var quest = new Quest(errand.origin(), errand.destination(), ready, end, Limits.NONE);
        // Who wants a port does without a ship in no case.
        boolean overland = errand.manner().via() == null;
        Search search = searches.computeIfAbsent(errand.manner(), this::search);
        return new Offer(search.run(quest).stream()
                .filter(delivery -> !delivery.unknown() && (overland || delivery.gateway() != Nodes.NO_SHIP))
                .map(delivery -> sharing(search.trip(delivery, ready)))
                .toList());
    }

    /// What goods can have that are on their way and go on from one of several starts.
    ///
    /// @param ready minute from which they were ready where they began
    Offer goOn(Treatment treatment, Errand errand, int ready, int known, List<Start> starts) {
        int end = Math.min(Memory.weekEnd(known) + horizonMinutes, window.end());
        var quest = new Quest(errand.origin(), errand.destination(), ready, end, Limits.NONE);
        Search search = searches.computeIfAbsent(new Errand.Manner(treatment, null), this::search);
        return new Offer(search.run(quest, starts).stream()
                .filter(delivery -> !delivery.unknown())
                .map(delivery -> sharing(search.trip(delivery, ready)))
                .toList());
    }

    private Trip sharing(Trip trip) {
        Route known = routes.putIfAbsent(trip.route(), trip.route());
        return known == null ? trip : new Trip(known, trip.starts(), trip.minute(), trip.milli());
    }

    /// How the searches that go on number by what goods came.
    Rides rides(Treatment treatment) {
        var manner = new Errand.Manner(treatment, null);
        searches.computeIfAbsent(manner, this::search);
        return Objects.requireNonNull(rides.get(manner));
    }

    private Search search(Errand.Manner manner) {
        PlaceId via = manner.via();
        var own = new Rides(network);
        rides.put(manner, own);
        return new Search(new Setting(
                network,
                conditions(manner.treatment()),
                manner.treatment().prices(),
                manner.treatment().teu(),
                own,
                via == null ? Setting.ANY_GATEWAY : Setting.ANY_ORIGIN,
                via == null ? new BitSet() : network.terminals().portsBut(via)));
    }

    Timing timing(Treatment treatment) {
        return timings.computeIfAbsent(treatment, fresh -> new Timing(network, conditions(fresh), capacities));
    }

    Conditions conditions(Treatment treatment) {
        return conditions.computeIfAbsent(treatment, fresh -> {
            Conditions lawful = lawless.withLaw(window.strict(fresh.automaton()));
            return capacities.isEmpty() ? lawful : lawful.within(capacities, fresh.milliTeu());
        });
    }

    /// Whether nobody has taken meanwhile what a trip found for such goods needs, and these goods catch it too.
    boolean fits(Order order, Trip trip) {
        return carries(trip, order.milliTeu()) && timing(order.treatment()).end(trip, order.ready()) == trip.minute();
    }

    /// Whether the runs of a trip have the slots.
    boolean carries(Trip trip, int milliTeu) {
        for (int i = 0; i < trip.starts().size(); i++) {
            if (trip.route().hops().get(i) instanceof Hop.Ride ride
                    && !carries(ride, trip.starts().get(i), milliTeu)) {
                return false;
            }
        }
        return true;
    }

    boolean carries(Hop.Ride ride, int base, int milliTeu) {
        return lawless.slots().carry(ride.board(), ride.alight(), run(ride, base), milliTeu);
    }

    int run(Hop.Ride ride, int base) {
        return lawless.departures().firstRun(network.services().serviceOf(ride.board()), base);
    }
}
