package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs a route leg by leg as [Replay] does, with the whole chance of each moment in place of one minute. The time at
/// which the goods are done with a leg is all that the next one depends on; so this needs no more than the mass over
/// the minutes.
final class MassReplay {
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Conditions conditions;
    private final Boarding boarding;
    private final Mass mass;
    private final List<Connection> connections = new ArrayList<>();

    private MassReplay(Network network, Conditions conditions, Mass mass) {
        this.terminals = network.terminals();
        this.links = network.links();
        this.services = network.services();
        this.frontiers = network.frontiers();
        this.conditions = conditions;
        this.boarding = new Boarding(network, conditions);
        this.mass = mass;
    }

    /// @param mass  lies where the goods are ready; lies where they are handed over when this returns
    /// @param hauls the hauls of the itinerary, one for each hop
    static List<Connection> run(Network network, Conditions conditions, Route route, List<Leg.Haul> hauls, Mass mass) {
        var replay = new MassReplay(network, conditions, mass);
        replay.work(route.start(), Activity.LOAD);
        int end = route.start();
        for (int i = 0; i < hauls.size(); i++) {
            end = replay.take(route.hops().get(i), hauls.get(i));
        }
        replay.work(end, Activity.UNLOAD);
        return replay.connections;
    }

    private int take(Hop hop, Leg.Haul haul) {
        return switch (hop) {
            case Hop.Drive drive -> drive(drive);
            case Hop.Ride ride -> ride(ride, haul);
        };
    }

    private int drive(Hop.Drive drive) {
        int link = drive.link();
        makeReady(links.from(link), drive.change(), links.crosses(link));
        Gate open = conditions.open().gate(link);
        mass.waitFor(
                links.leavesHome(link)
                        ? open.and(conditions.law().gate(drive.legalBefore(), link, drive.legalAfter()))
                        : open);
        mass.take(Triangle.of(pace -> links.minutes(link, pace)));
        return comeIn(links.to(link), links.crosses(link));
    }

    private int ride(Hop.Ride ride, Leg.Haul haul) {
        makeReady(
                services.terminal(ride.board()),
                ride.change(),
                frontiers.controlsBoarding(ride.board(), ride.alight()));
        int service = services.serviceOf(ride.board());
        noteConnection(haul, service);
        board(ride, service);
        mass.take(Triangle.of(pace -> services.late(service, pace)));
        return comeIn(services.terminal(ride.alight()), frontiers.controlsAlighting(ride.board(), ride.alight()));
    }

    private void noteConnection(Leg.Haul haul, int service) {
        int limit = Minutes.ceiling(haul.from()) - services.cutOff(service);
        connections.add(new Connection(
                services.service(service).id(), haul.start(), haul.from(), Math.min(1, mass.until(limit))));
    }

    /// Each minute of readiness leaves with the first run that it can still catch and that will do, and arrives when
    /// that run does.
    private void board(Hop.Ride ride, int service) {
        Departures departures = conditions.departures();
        int limit = services.departure(ride.board()) - services.cutOff(service);
        int[] bases = mass.isNowhere()
                ? new int[0]
                : IntStream.range(departures.firstRun(service, mass.first() - limit), departures.count(service))
                        .map(run -> departures.base(service, run))
                        .filter(base -> boarding.fits(ride, base))
                        .toArray();
        mass.depart(plus(bases, limit), plus(bases, services.arrival(ride.alight())));
    }

    private static int[] plus(int[] minutes, int more) {
        return IntStream.of(minutes).map(minute -> minute + more).toArray();
    }

    private void makeReady(int terminal, @Nullable Activity change, boolean controlled) {
        if (change != null) {
            work(terminal, change);
        }
        if (controlled) {
            work(terminal, Activity.BORDER);
        }
    }

    private int comeIn(int terminal, boolean controlled) {
        if (controlled) {
            work(terminal, Activity.BORDER);
        }
        return terminal;
    }

    private void work(int terminal, Activity activity) {
        if (terminals.offers(terminal, activity)) {
            mass.waitFor(conditions.yard().gate(terminal));
        } else {
            mass.loseAll();
        }
        mass.take(Triangle.of(pace -> terminals.minutes(terminal, activity, pace)));
    }
}
