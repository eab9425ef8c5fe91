package io.tumen.planner;

import io.tumen.corridor.ServiceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds a trip of one network in another that was changed: the same links, and the same runs between the same
/// terminals.
final class Translation {
    private final Network from;
    private final Network to;
    private final Departures departures;
    /// The first stop of each service.
    private final Map<ServiceId, Integer> services = new HashMap<>();
    private final IdentityHashMap<Trip, Found> known = new IdentityHashMap<>();

    /// @param departures of the network that is translated to
    Translation(Network from, Network to, Departures departures) {
        this.from = from;
        this.to = to;
        this.departures = departures;
        for (int stop = to.services().stopCount() - 1; stop >= 0; stop--) {
            services.put(to.services().service(to.services().serviceOf(stop)).id(), stop);
        }
    }

    /// @param trip null when something of it is no more
    private record Found(@Nullable Trip trip) {}

    /// The same as [#find], kept for all who share the trip.
    @Nullable
    Trip findShared(Trip trip) {
        return known.computeIfAbsent(trip, fresh -> new Found(find(fresh))).trip();
    }

    /// Null when something of it is no more.
    @Nullable
    Trip find(Trip trip) {
        Integer start = to.terminals()
                .findNumber(from.terminals().terminal(trip.route().start()).id());
        var hops = new ArrayList<Hop>();
        for (int i = 0; i < trip.starts().size(); i++) {
            Hop hop = switch (trip.route().hops().get(i)) {
                case Hop.Drive drive -> find(drive);
                case Hop.Ride ride -> find(ride, trip.starts().get(i));
            };
            if (hop == null) {
                return null;
            }
            hops.add(hop);
        }
        return start == null ? null : new Trip(new Route(start, hops), trip.starts(), trip.minute(), trip.milli());
    }

    /// The number of a terminal in the other network, null when it is no more.
    @Nullable
    Integer findTerminal(int terminal) {
        return to.terminals().findNumber(from.terminals().terminal(terminal).id());
    }

    /// By what goods came that have these hops behind them. Where a link is no more, they count as unloaded.
    int rideAfter(List<Hop> done, Rides rides) {
        int ride = Rides.LOADED;
        for (Hop hop : done) {
            Integer link =
                    to.links().findNumber(from.links().link(lastLink(hop)).id());
            if (link == null) {
                ride = Rides.LOADED;
            } else {
                ride = hop instanceof Hop.Drive ? rides.after(ride, link) : rides.afterService(link);
            }
        }
        return ride;
    }

    private int lastLink(Hop hop) {
        return switch (hop) {
            case Hop.Drive drive -> drive.link();
            case Hop.Ride ride -> from.services().linkAfter(ride.alight() - 1);
        };
    }

    /// Whether goods on a ride that is under way get to its end: no link that it meets from a minute on is closed.
    boolean goesOn(Hop.Ride ride, int base, int known, OpenTimes open) {
        for (int stop = ride.board(); stop < ride.alight(); stop++) {
            int leaves = base + from.services().departure(stop);
            Integer link = to.links()
                    .findNumber(
                            from.links().link(from.services().linkAfter(stop)).id());
            if (leaves >= known && (link == null || open.startAt(link, leaves) != leaves)) {
                return false;
            }
        }
        return true;
    }

    Hop.@Nullable Ride findRide(Hop.Ride ride, int base) {
        return find(ride, base);
    }

    /// The ride on a service that is the same in both.
    Hop.Ride rideFor(Hop.Ride ride, int base) {
        Hop.Ride same = find(ride, base);
        if (same == null) {
            throw new IllegalStateException(
                    "A ride is gone: " + ride + " of " + base + ". Maybe its service counts as the same and is not?");
        }
        return same;
    }

    private Hop.@Nullable Drive find(Hop.Drive drive) {
        Integer link = to.links().findNumber(from.links().link(drive.link()).id());
        return link == null || !to.links().link(link).onDemand()
                ? null
                : new Hop.Drive(
                        link,
                        drive.change(),
                        drive.continues(),
                        drive.chargesFlat(),
                        drive.legalBefore(),
                        drive.legalAfter());
    }

    private Hop.@Nullable Ride find(Hop.Ride ride, int base) {
        int service = from.services().serviceOf(ride.board());
        Integer first = services.get(from.services().service(service).id());
        if (first == null) {
            return null;
        }
        int board = first + ride.board() - from.services().first(service);
        int alight = board + ride.alight() - ride.board();
        boolean calls = calls(first, board, ride.board()) && calls(first, alight, ride.alight());
        return calls && runs(board, base)
                ? new Hop.Ride(board, alight, ride.change(), ride.legalBefore(), ride.legalAfter())
                : null;
    }

    private boolean calls(int first, int stop, int before) {
        return stop <= to.services().last(first)
                && to.terminals()
                        .terminal(to.services().terminal(stop))
                        .id()
                        .equals(from.terminals()
                                .terminal(from.services().terminal(before))
                                .id());
    }

    private boolean runs(int stop, int base) {
        int service = to.services().serviceOf(stop);
        int run = departures.firstRun(service, base);
        return run < departures.count(service) && departures.base(service, run) == base;
    }
}
