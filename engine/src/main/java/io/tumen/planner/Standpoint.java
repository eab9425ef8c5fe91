package io.tumen.planner;

import java.util.List;

/// A point of a trip at which goods that are under way have been, or will be put off the vehicle that carries them.
///
/// @param done       what lies behind them there, in the network they were booked in
/// @param terminal   in that network
/// @param minute     when they are there, before control where it is still to be done
/// @param controlled whether control is still to be done
/// @param legal      the state that they have reached, under the law that they were booked under
record Standpoint(Trip done, int terminal, int minute, boolean controlled, int legal) {
    int hops() {
        return done.starts().size();
    }

    /// What is left of the trip behind this point.
    Trip restOf(Trip trip) {
        List<Hop> hops = trip.route().hops();
        return new Trip(
                new Route(terminal, hops.subList(hops(), hops.size())),
                trip.starts().subList(hops(), hops.size()),
                trip.minute(),
                trip.milli());
    }
}
