package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;
import org.jspecify.annotations.Nullable;

/// Goes a trip again at the likely times, with the departures it was booked on: whether it can still be had, when it
/// ends and how late its goods may get ready.
final class Timing {
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Conditions conditions;
    private final Legality law;

    Timing(Network network, Conditions conditions) {
        this.terminals = network.terminals();
        this.links = network.links();
        this.services = network.services();
        this.frontiers = network.frontiers();
        this.conditions = conditions;
        this.law = conditions.law();
    }

    /// When goods that are ready at the minute are handed over; [Minutes#NEVER] when they miss a departure, something is
    /// closed when they come, or it is not known to be lawful.
    int end(Trip trip, int ready) {
        int at = trip.route().start();
        int legal = law.begin(at, ready);
        int minute = done(at, Activity.LOAD, ready);
        int ride = 0;
        for (Hop hop : trip.route().hops()) {
            if (minute == Minutes.NEVER || legal == LegalAutomaton.REFUSED) {
                return Minutes.NEVER;
            }
            switch (hop) {
                case Hop.Drive drive -> {
                    minute = setOff(drive, minute);
                    legal = minute == Minutes.NEVER ? legal : drive(drive, legal, minute);
                    at = links.to(drive.link());
                    minute = arrive(at, links.crosses(drive.link()), after(minute, links.minutes(drive.link(), Pace.LIKELY)));
                }
                case Hop.Ride taken -> {
                    int base = conditions.departures().base(services.serviceOf(taken.board()), trip.runs().get(ride++));
                    legal = isCaught(taken, base, minute) ? ride(taken, legal, base) : LegalAutomaton.REFUSED;
                    at = services.terminal(taken.alight());
                    minute = arrive(at, frontiers.controlsAlighting(taken.board(), taken.alight()), arrival(taken, base));
                }
            }
        }
        boolean lawful = legal != LegalAutomaton.REFUSED && law.delivers(legal, at) && !law.unknown(legal);
        return lawful ? done(at, Activity.UNLOAD, minute) : Minutes.NEVER;
    }

    /// The last minute at which the goods can get ready for the same departures; at least the one given, at which they
    /// can.
    int latestReady(Trip trip, int ready) {
        if (!trip.isScheduled()) {
            return ready;
        }
        int below = ready;
        int above = departure(trip);
        while (below < above) {
            int middle = (below + above + 1) >>> 1;
            if (end(trip, middle) == Minutes.NEVER) {
                above = middle - 1;
            } else {
                below = middle;
            }
        }
        return below;
    }

    /// Of its first service.
    private int departure(Trip trip) {
        Hop.Ride first = trip.rides().getFirst();
        return conditions.departures().base(services.serviceOf(first.board()), trip.runs().getFirst())
                + services.departure(first.board());
    }

    private int setOff(Hop.Drive drive, int minute) {
        int ready = makeReady(links.from(drive.link()), drive.change(), links.crosses(drive.link()), minute);
        return ready == Minutes.NEVER ? ready : conditions.open().startAt(drive.link(), ready);
    }

    private int drive(Hop.Drive drive, int legal, int minute) {
        int onBoard = drive.continues() ? legal : law.board(legal, links.from(drive.link()), drive.link());
        return law.ride(onBoard, drive.link(), minute);
    }

    private boolean isCaught(Hop.Ride ride, int base, int minute) {
        int terminal = services.terminal(ride.board());
        boolean controlled = frontiers.controlsBoarding(ride.board(), ride.alight());
        int ready = makeReady(terminal, ride.change(), controlled, minute);
        int service = services.serviceOf(ride.board());
        return ready != Minutes.NEVER && ready + services.cutOff(service) <= base + services.departure(ride.board());
    }

    private int ride(Hop.Ride ride, int legal, int base) {
        for (int stop = ride.board(); stop < ride.alight(); stop++) {
            if (!services.setsOff(stop, base, conditions.open())) {
                return LegalAutomaton.REFUSED;
            }
        }
        int link = services.linkAfter(ride.board());
        int onBoard = law.board(legal, links.from(link), link);
        return onBoard == LegalAutomaton.REFUSED
                ? onBoard
                : frontiers.after(law, onBoard, ride.board(), ride.alight(), base);
    }

    private int arrival(Hop.Ride ride, int base) {
        int service = services.serviceOf(ride.board());
        return base + services.arrival(ride.alight()) + services.late(service, Pace.LIKELY);
    }

    private int makeReady(int terminal, @Nullable Activity change, boolean controlled, int minute) {
        int changed = conditions.yard().done(terminal, change, minute, Pace.LIKELY);
        return controlled ? done(terminal, Activity.BORDER, changed) : changed;
    }

    private int arrive(int terminal, boolean controlled, int minute) {
        return controlled ? done(terminal, Activity.BORDER, minute) : minute;
    }

    private int done(int terminal, Activity activity, int minute) {
        return terminals.offers(terminal, activity)
                ? conditions.yard().done(terminal, activity, minute, Pace.LIKELY)
                : Minutes.NEVER;
    }

    private static int after(int minute, int more) {
        return minute == Minutes.NEVER ? minute : minute + more;
    }
}
