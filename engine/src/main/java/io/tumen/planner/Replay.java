package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Link;
import io.tumen.corridor.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs a route leg by leg with all uncertain times at one end, taking the next departure when one is missed
/// and, at the home frontier, keeping the outcome with the law that the route was found with. At the likely pace
/// it meets the search's own times.
final class Replay {
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Conditions conditions;
    private final Boarding boarding;
    private final LegWriter writer;
    private final Pace pace;
    private final int ready;

    private final List<Leg> legs = new ArrayList<>();
    private final List<Run.Miss> misses = new ArrayList<>();
    /// Until when the goods are done with all before; [Minutes#NEVER] once a departure was missed for good.
    private int minute;

    private int exit = Minutes.NEVER;
    private int stuck = Links.NONE;
    private boolean barred;

    private Replay(Network network, Conditions conditions, LegWriter writer, Pace pace, int ready) {
        this.terminals = network.terminals();
        this.links = network.links();
        this.services = network.services();
        this.frontiers = network.frontiers();
        this.conditions = conditions;
        this.boarding = new Boarding(network, conditions);
        this.writer = writer;
        this.pace = pace;
        this.ready = ready;
        this.minute = ready;
    }

    static Run run(Network network, Conditions conditions, LegWriter writer, Route route, Pace pace, int ready) {
        var replay = new Replay(network, conditions, writer, pace, ready);
        replay.work(route.start(), Activity.LOAD);
        int end = route.start();
        for (Hop hop : route.hops()) {
            end = replay.take(hop);
        }
        replay.work(end, Activity.UNLOAD);
        return new Run(replay.legs, replay.minute, replay.exit, replay.misses, replay.stuck, replay.barred);
    }

    private int take(Hop hop) {
        return switch (hop) {
            case Hop.Drive drive -> drive(drive);
            case Hop.Ride ride -> ride(ride);
        };
    }

    private int drive(Hop.Drive drive) {
        int link = drive.link();
        makeReady(links.from(link), drive.change(), links.crosses(link));
        waitToSetOff(drive);
        if (links.leavesHome(link)) {
            exit = Math.min(exit, minute);
        }
        if (minute != Minutes.NEVER) {
            int until = minute + links.minutes(link, pace);
            move(writer.drive(links.link(link), drive.chargesFlat(), minute, until), until);
        }
        return comeIn(links.to(link), links.crosses(link));
    }

    /// Until the link is open and, where it leaves home, the law has the outcome that the route was found with.
    private void waitToSetOff(Hop.Drive drive) {
        int link = drive.link();
        int before = Minutes.NEVER;
        while (minute != before && minute != Minutes.NEVER) {
            before = minute;
            Leg.Wait.Reason why = reason(conditions.open().isFull(link, minute));
            waitUntil(conditions.open().startAt(link, minute), why, links.from(link));
            if (links.leavesHome(link) && minute != Minutes.NEVER) {
                int turn = conditions.law().firstLeaving(drive.legalBefore(), link, minute, drive.legalAfter());
                waitUntil(turn, Leg.Wait.Reason.LAW, links.from(link));
            }
        }
    }

    private int ride(Hop.Ride ride) {
        makeReady(
                services.terminal(ride.board()),
                ride.change(),
                frontiers.controlsBoarding(ride.board(), ride.alight()));
        if (minute != Minutes.NEVER) {
            int service = services.serviceOf(ride.board());
            int run = runFor(ride, service);
            if (run == conditions.departures().count(service)) {
                minute = Minutes.NEVER;
                stuck = ride.board();
            } else {
                ride(ride, service, run);
            }
        }
        return comeIn(services.terminal(ride.alight()), frontiers.controlsAlighting(ride.board(), ride.alight()));
    }

    /// The first run to be caught that meets no closed link and has the outcome with the law that the route was found
    /// with.
    private int runFor(Hop.Ride ride, int service) {
        Departures departures = conditions.departures();
        int run = departures.firstRun(service, minute + services.cutOff(service) - services.departure(ride.board()));
        noteMiss(ride.board(), service, run);
        barred = run < departures.count(service);
        while (run < departures.count(service) && !boarding.fits(ride, departures.base(service, run))) {
            run++;
        }
        return run;
    }

    private void noteMiss(int stop, int service, int run) {
        if (run > 0) {
            int departure = conditions.departures().base(service, run - 1) + services.departure(stop);
            if (departure >= ready) {
                misses.add(new Run.Miss(stop, departure, minute + services.cutOff(service) - departure));
            }
        }
    }

    private void ride(Hop.Ride ride, int service, int run) {
        int base = conditions.departures().base(service, run);
        waitUntil(base + services.departure(ride.board()), Leg.Wait.Reason.DEPARTURE, services.terminal(ride.board()));
        int exitStop = frontiers.exit(ride.board(), ride.alight());
        if (exitStop != Links.NONE) {
            exit = Math.min(exit, base + services.departure(exitStop));
        }
        List<Link> ridden = IntStream.range(ride.board(), ride.alight())
                .mapToObj(stop -> links.link(services.linkAfter(stop)))
                .toList();
        int until = base + services.arrival(ride.alight()) + services.late(service, pace);
        move(writer.ride(services.service(service), ridden, controlled(ride), minute, until), until);
    }

    private List<Terminal> controlled(Hop.Ride ride) {
        return IntStream.range(ride.board() + 1, ride.alight())
                .flatMap(stop ->
                        IntStream.generate(() -> services.terminal(stop)).limit(frontiers.controlsOnBoard(stop)))
                .mapToObj(terminals::terminal)
                .toList();
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
        if (minute == Minutes.NEVER) {
            return;
        }
        Leg.Wait.Reason why = reason(conditions.yard().isFull(terminal, minute));
        waitUntil(conditions.yard().startAt(terminal, minute), why, terminal);
        int done = conditions.yard().done(terminal, activity, minute, pace);
        if (done != Minutes.NEVER) {
            legs.add(writer.work(terminals.terminal(terminal), activity, minute, done));
        }
        minute = done;
    }

    private static Leg.Wait.Reason reason(boolean full) {
        return full ? Leg.Wait.Reason.CAPACITY : Leg.Wait.Reason.OPENING;
    }

    private void waitUntil(int start, Leg.Wait.Reason reason, int terminal) {
        if (start != Minutes.NEVER && start > minute) {
            legs.add(new Leg.Wait(
                    reason,
                    terminals.terminal(terminal).id(),
                    Minutes.instant(minute),
                    Minutes.instant(start),
                    List.of()));
        }
        minute = start;
    }

    private void move(Leg.Haul haul, int until) {
        legs.add(haul);
        minute = until;
    }
}
