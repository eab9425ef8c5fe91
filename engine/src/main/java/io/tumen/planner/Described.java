package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.ServiceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where and by what a trip goes.
///
/// @param places  where it begins, and where each of its hops ends
/// @param gateway the first port, the destination without a ship
record Described(List<PlaceId> places, List<ServiceId> services, PlaceId gateway) {
    Described {
        places = List.copyOf(places);
        services = List.copyOf(services);
    }

    /// @param milli with the cost of the goods' time
    Booked booked(int minute, long milli) {
        return new Booked(places, services, gateway, Minutes.instant(minute), milli);
    }

    /// A way whose beginning was gone in one network, and whose rest is another's.
    static Described onwards(Network before, Trip done, Network after, Trip rest) {
        Described first = of(before, done.route());
        Described then = of(after, rest.route());
        var places = new ArrayList<>(first.places);
        places.addAll(then.places.subList(1, then.places.size()));
        var services = new ArrayList<>(first.services);
        services.addAll(then.services);
        return new Described(places, services, gateway(before, done, after, rest));
    }

    private static PlaceId gateway(Network before, Trip done, Network after, Trip rest) {
        PlaceId met = Footprint.of(before, done.route()).port();
        if (met != null) {
            return met;
        }
        // Goods that go on from a port begin there for what is left, but not for the whole way.
        PlaceId boarded = firstBoarding(after, rest);
        PlaceId origin = before.terminals().place(done.route().start()).id();
        return boarded == null || boarded.equals(origin)
                ? Footprint.of(after, rest.route()).gateway()
                : boarded;
    }

    private static @Nullable PlaceId firstBoarding(Network network, Trip trip) {
        for (Hop hop : trip.route().hops()) {
            int link = switch (hop) {
                case Hop.Drive drive -> drive.link();
                case Hop.Ride ride -> network.services().linkAfter(ride.board());
            };
            if (network.links().onWater(link)) {
                return network.terminals().place(network.links().from(link)).id();
            }
        }
        return null;
    }

    static Described of(Network network, Route route) {
        var places = new ArrayList<PlaceId>();
        var services = new ArrayList<ServiceId>();
        places.add(network.terminals().place(route.start()).id());
        for (Hop hop : route.hops()) {
            int end = switch (hop) {
                case Hop.Drive drive -> network.links().to(drive.link());
                case Hop.Ride ride -> network.services().terminal(ride.alight());
            };
            places.add(network.terminals().place(end).id());
            if (hop instanceof Hop.Ride ride) {
                services.add(network.services()
                        .service(network.services().serviceOf(ride.board()))
                        .id());
            }
        }
        return new Described(places, services, Footprint.of(network, route).gateway());
    }
}
