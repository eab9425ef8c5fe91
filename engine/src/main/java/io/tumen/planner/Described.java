package io.tumen.planner;

import io.tumen.corridor.PlaceId;
import io.tumen.corridor.ServiceId;
import java.util.ArrayList;
import java.util.List;

/// Where and by what a trip goes.
///
/// @param places  where it begins, and where each of its hops ends
/// @param gateway the first port, the destination without a ship
record Described(List<PlaceId> places, List<ServiceId> services, PlaceId gateway) {
    Described {
        places = List.copyOf(places);
        services = List.copyOf(services);
    }

    static Described of(Network network, Trip trip) {
        var places = new ArrayList<PlaceId>();
        var services = new ArrayList<ServiceId>();
        places.add(network.terminals().place(trip.route().start()).id());
        for (Hop hop : trip.route().hops()) {
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
        return new Described(
                places, services, Footprint.of(network, trip.route()).gateway());
    }
}
