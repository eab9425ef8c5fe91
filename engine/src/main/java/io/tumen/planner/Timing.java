package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;
import org.jspecify.annotations.Nullable;

/// Goes a trip again at the likely times, with the departures it was booked on: whether it can still be had, when it
/// ends and how late its goods may get ready.
final class Timing {
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Conditions conditions;
    private final Legality law;

    /// Where the trip that is gone has come to.
    private int minute;

    private int legal;
    private int terminal;

    Timing(Network network, Conditions conditions) {
        this.links = network.links();
        this.services = network.services();
        this.frontiers = network.frontiers();
        this.conditions = conditions;
        this.law = conditions.law();
    }

    /// When goods that are ready at the minute are handed over; [Minutes#NEVER] when they miss a departure, something
    /// is
    /// closed when they come, or it is not known to be lawful.
    int end(Trip trip, int ready) {
        terminal = trip.route().start();
        legal = law.begin(terminal, ready);
        minute = ready;
        work(Activity.LOAD);
        for (int hop = 0; hop < trip.starts().size() && minute != Minutes.NEVER; hop++) {
            switch (trip.route().hops().get(hop)) {
                case Hop.Drive drive -> take(drive, trip.starts().get(hop));
                case Hop.Ride ride -> take(ride, trip.starts().get(hop));
            }
            if (legal == LegalAutomaton.REFUSED) {
                return Minutes.NEVER;
            }
        }
        work(Activity.UNLOAD);
        return law.delivers(legal, terminal) && !law.unknown(legal) ? minute : Minutes.NEVER;
    }

    /// The last minute at which the goods can get ready for the same departures; at least the one given, at which they
    /// can.
    int latestReady(Trip trip, int ready) {
        int first = trip.firstRide();
        if (first == trip.starts().size()) {
            return ready;
        }
        int below = ready;
        int above = trip.starts().get(first) + departure(trip.route().hops().get(first));
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

    private int departure(Hop hop) {
        return hop instanceof Hop.Ride ride ? services.departure(ride.board()) : 0;
    }

    /// @param start when it was booked to set off: goods that wait for the law do not leave before
    private void take(Hop.Drive drive, int start) {
        int link = drive.link();
        makeReady(drive.change(), links.crosses(link));
        if (minute == Minutes.NEVER) {
            return;
        }
        minute = conditions.open().startAt(link, links.leavesHome(link) ? Math.max(minute, start) : minute);
        if (minute != Minutes.NEVER) {
            legal = law.ride(drive.continues() ? legal : law.board(legal, terminal, link), link, minute);
            minute += links.minutes(link, Pace.LIKELY);
            arrive(links.to(link), links.crosses(link));
        }
    }

    private void take(Hop.Ride ride, int base) {
        int service = services.serviceOf(ride.board());
        makeReady(ride.change(), frontiers.controlsBoarding(ride.board(), ride.alight()));
        if (minute == Minutes.NEVER
                || minute + services.cutOff(service) > base + services.departure(ride.board())
                || isStopped(ride, base)) {
            minute = Minutes.NEVER;
            return;
        }
        int onBoard = law.board(legal, terminal, services.linkAfter(ride.board()));
        legal = onBoard == LegalAutomaton.REFUSED
                ? onBoard
                : frontiers.after(law, onBoard, ride.board(), ride.alight(), base);
        minute = base + services.arrival(ride.alight()) + services.late(service, Pace.LIKELY);
        arrive(services.terminal(ride.alight()), frontiers.controlsAlighting(ride.board(), ride.alight()));
    }

    private boolean isStopped(Hop.Ride ride, int base) {
        for (int stop = ride.board(); stop < ride.alight(); stop++) {
            if (!services.setsOff(stop, base, conditions.open())) {
                return true;
            }
        }
        return false;
    }

    private void makeReady(@Nullable Activity change, boolean controlled) {
        minute = conditions.yard().done(terminal, change, minute, Pace.LIKELY);
        if (controlled) {
            work(Activity.BORDER);
        }
    }

    private void arrive(int at, boolean controlled) {
        terminal = at;
        if (controlled) {
            work(Activity.BORDER);
        }
    }

    private void work(Activity activity) {
        minute = conditions.yard().done(terminal, activity, minute, Pace.LIKELY);
    }
}
