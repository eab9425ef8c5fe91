package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;
import java.util.ArrayList;
import java.util.List;

/// Finds where the goods of a trip are at some minute, going it again as it was booked. A link or a ride once begun is
/// ended; a service may be left at each call that is still to come, up to the one where it was to be left.
final class Underway {
    private final Network network;
    private final Conditions conditions;
    private final Timing timing;
    private final Fares fares;

    /// @param conditions under which the trip was booked
    Underway(Network network, Conditions conditions, Timing timing, PriceBook prices) {
        this.network = network;
        this.conditions = conditions;
        this.timing = timing;
        this.fares = new Fares(network, prices);
    }

    /// Where they can go on from, in the order of the trip; empty when nothing was done with them before the minute.
    List<Standpoint> find(Trip trip, int ready, int known) {
        int origin = trip.route().start();
        if (conditions.yard().startAt(origin, ready) >= known) {
            return List.of();
        }
        timing.load(origin, ready);
        Standpoint here = standpoint(trip, 0, fares.loading(origin), false);
        for (int hop = 0; hop < trip.starts().size(); hop++) {
            Hop next = trip.route().hops().get(hop);
            int legal = timing.legal();
            int mark = timing.uses().mark();
            timing.go(next, trip.starts().get(hop));
            if (timing.departed() >= known) {
                timing.uses().forgetSince(mark);
                return List.of(here);
            }
            boolean onBoard = timing.arrived() >= known;
            if (onBoard && next instanceof Hop.Ride ride) {
                return calls(trip, hop, ride, here, legal, known);
            }
            boolean controlled = timing.minute() > timing.arrived()
                    && conditions.yard().startAt(timing.terminal(), timing.arrived()) >= known;
            here = standpoint(trip, hop + 1, here.done().milli() + fares.of(next), controlled);
            if (onBoard) {
                return List.of(here);
            }
        }
        return List.of(here);
    }

    /// Whether they were being handed over before the minute; then that too has taken its day.
    boolean isHandedOver(Trip trip, Standpoint at, int known) {
        if (at.hops() < trip.starts().size() || at.controlled()) {
            return false;
        }
        int start = conditions.yard().startAt(at.terminal(), at.minute());
        if (start < known) {
            timing.uses().addTerminal(at.terminal(), start);
        }
        return start < known;
    }

    private Standpoint standpoint(Trip trip, int hops, long milli, boolean controlled) {
        int minute = controlled ? timing.arrived() : timing.minute();
        var done = new Trip(
                new Route(trip.route().start(), trip.route().hops().subList(0, hops)),
                trip.starts().subList(0, hops),
                minute,
                milli);
        return new Standpoint(done, timing.terminal(), minute, controlled, timing.legal());
    }

    private List<Standpoint> calls(Trip trip, int hop, Hop.Ride ride, Standpoint before, int legalBefore, int known) {
        Services services = network.services();
        int base = trip.starts().get(hop);
        int late = services.late(services.serviceOf(ride.board()), Pace.LIKELY);
        int onBoard = conditions.law().board(legalBefore, before.terminal(), services.linkAfter(ride.board()));
        var calls = new ArrayList<Standpoint>();
        for (int stop = ride.board() + 1; stop <= ride.alight(); stop++) {
            boolean leaves = stop < ride.alight() && base + services.departure(stop) < known;
            int legal = network.frontiers().after(conditions.law(), onBoard, ride.board(), stop, base);
            if (!leaves && legal != LegalAutomaton.REFUSED && canAlight(ride.board(), stop)) {
                var until = new Hop.Ride(ride.board(), stop, ride.change(), ride.legalBefore(), ride.legalAfter());
                int minute = base + services.arrival(stop) + late;
                calls.add(new Standpoint(
                        done(trip, hop, until, minute, before.done().milli() + fares.of(until)),
                        services.terminal(stop),
                        minute,
                        network.frontiers().controlsAlighting(ride.board(), stop),
                        legal));
            }
        }
        return calls;
    }

    private static Trip done(Trip trip, int hop, Hop.Ride last, int minute, long milli) {
        var hops = new ArrayList<>(trip.route().hops().subList(0, hop));
        hops.add(last);
        return new Trip(new Route(trip.route().start(), hops), trip.starts().subList(0, hop + 1), minute, milli);
    }

    private boolean canAlight(int board, int stop) {
        int terminal = network.services().terminal(stop);
        return !network.frontiers().controlsAlighting(board, stop)
                || network.terminals().offers(terminal, Activity.BORDER);
    }
}
