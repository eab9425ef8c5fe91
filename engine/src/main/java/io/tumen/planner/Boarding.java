package io.tumen.planner;

import java.util.stream.IntStream;

/// Which runs of a service will do for a ride of a route.
final class Boarding {
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Conditions conditions;

    Boarding(Network network, Conditions conditions) {
        this.links = network.links();
        this.services = network.services();
        this.frontiers = network.frontiers();
        this.conditions = conditions;
    }

    /// Whether the run has the slots where others took some, meets no closed link and has the outcome with the law that
    /// the route was found with.
    ///
    /// @param base minute that the run's times count from
    boolean fits(Hop.Ride ride, int base) {
        return hasSlots(ride, base)
                && legalAfter(ride, base) == ride.legalAfter()
                && IntStream.range(ride.board(), ride.alight())
                        .allMatch(stop -> services.setsOff(stop, base, conditions.open()));
    }

    /// A service too small for the cargo even when it is empty is no matter here: no route rides it but to tell why.
    private boolean hasSlots(Hop.Ride ride, int base) {
        int service = services.serviceOf(ride.board());
        return !conditions.slots().isTouched(service)
                || conditions.carry(
                        ride.board(), ride.alight(), conditions.departures().firstRun(service, base));
    }

    private int legalAfter(Hop.Ride ride, int base) {
        Legality law = conditions.law();
        int link = services.linkAfter(ride.board());
        int onBoard = law.board(ride.legalBefore(), links.from(link), link);
        return frontiers.after(law, onBoard, ride.board(), ride.alight(), base);
    }
}
