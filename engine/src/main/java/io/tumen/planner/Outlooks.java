package io.tumen.planner;

import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import java.util.List;

/// Tells for the itineraries of one query how their arrivals are distributed.
///
/// The legs are those that give an itinerary its early and its late end. Work and hauls on demand add their time by
/// convolution; opening hours, closures, departures with their cut-offs and the day on which an act lets the goods
/// leave move the chance forward to the minute at which the goods may go on, so that a missed departure means the next
/// one. All times are whole minutes. A range is a triangle ([Triangle]); the legs are independent of each other, and
/// the lateness of a ride tells nothing of the next.
///
/// One thread at a time; make as many of these as there are threads.
public final class Outlooks {
    private final Network network;
    private final Window window;
    private final Conditions conditions;
    private final Mass mass = new Mass();

    Outlooks(Network network, Window window, Conditions conditions) {
        this.network = network;
        this.window = window;
        this.conditions = conditions;
    }

    /// @throws IllegalArgumentException when the itinerary uses what this corridor does not have
    public Outlook outlookFor(Itinerary itinerary) {
        Route route = RouteReader.read(network, conditions, itinerary, window.from());
        List<Leg.Haul> hauls = RouteReader.hauls(itinerary);
        mass.start(window.from());
        List<Connection> connections = MassReplay.run(network, conditions, route, hauls, mass);
        return new Outlook(window.from(), window.until(), connections, mass);
    }
}
