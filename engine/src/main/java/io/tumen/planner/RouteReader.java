package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.LinkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Reads the route of an itinerary back from its legs, with what the law made of it on the days it names.
final class RouteReader {
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Departures departures;
    private final Legality law;
    private final Rides rides;
    private final List<Hop> hops = new ArrayList<>();
    private int ride = Rides.LOADED;
    private int legal;

    private RouteReader(Network network, Conditions conditions, int start, int ready) {
        this.links = network.links();
        this.services = network.services();
        this.frontiers = network.frontiers();
        this.departures = conditions.departures();
        this.law = conditions.law();
        this.rides = new Rides(network);
        this.legal = law.begin(start, ready);
    }

    /// @param ready minute at which the goods are ready
    /// @throws IllegalArgumentException when the corridor has no such link or departure
    static Route read(Network network, Conditions conditions, Itinerary itinerary, int ready) {
        int start = network.terminals().numberFor(itinerary.legs().getFirst().to());
        var reader = new RouteReader(network, conditions, start, ready);
        hauls(itinerary).forEach(reader::read);
        return new Route(start, reader.hops);
    }

    static List<Leg.Haul> hauls(Itinerary itinerary) {
        return itinerary.legs().stream()
                .filter(Leg.Haul.class::isInstance)
                .map(Leg.Haul.class::cast)
                .toList();
    }

    private void read(Leg.Haul haul) {
        if (haul.service() == null) {
            drive(links.numberFor(haul.links().getFirst()), haul.from());
        } else {
            ride(haul);
        }
    }

    private void drive(int link, Instant from) {
        boolean continues = rides.continues(ride, link);
        int before = continues ? legal : law.board(legal, links.from(link), link);
        int after = law.ride(before, link, Minutes.ceiling(from));
        hops.add(new Hop.Drive(
                link, rides.change(ride, link, true), continues, rides.chargesFlat(ride, link), legal, after));
        ride = rides.after(ride, link);
        legal = after;
    }

    private void ride(Leg.Haul haul) {
        int board = boarding(haul);
        int alight = board + haul.links().size();
        int link = services.linkAfter(board);
        int base = Minutes.ceiling(haul.from()) - services.departure(board);
        int onBoard = law.board(legal, links.from(link), link);
        int after = frontiers.after(law, onBoard, board, alight, base);
        Activity change = rides.change(ride, link, false);
        hops.add(new Hop.Ride(board, alight, change, legal, after));
        ride = rides.afterService(services.linkAfter(alight - 1));
        legal = after;
    }

    /// The stop from which a run of the service leaves at that time and rides the links of the haul.
    private int boarding(Leg.Haul haul) {
        return IntStream.range(0, services.stopCount())
                .filter(stop -> services.service(services.serviceOf(stop)).id().equals(haul.service()))
                .filter(stop -> leaves(stop, Minutes.ceiling(haul.from())))
                .filter(stop -> ridden(stop, haul.links().size()).equals(haul.links()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service " + haul.service() + " leaves at "
                        + haul.from() + " over " + haul.links()
                        + ". Maybe the itinerary comes from another corridor, or is a near miss?"));
    }

    private boolean leaves(int stop, int minute) {
        int service = services.serviceOf(stop);
        int base = minute - services.departure(stop);
        int run = departures.firstRun(service, base);
        return run < departures.count(service) && departures.base(service, run) == base;
    }

    private List<LinkId> ridden(int stop, int count) {
        return IntStream.range(stop, Math.min(stop + count, services.stopCount()))
                .map(services::linkAfter)
                .takeWhile(link -> link != Links.NONE)
                .mapToObj(link -> links.link(link).id())
                .toList();
    }
}
