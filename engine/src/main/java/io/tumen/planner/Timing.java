package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;
import org.jspecify.annotations.Nullable;

/// Goes a trip again at the likely times, with the departures it was booked on: whether it can still be had, when it
/// ends, and what it takes of the capacities of days.
final class Timing {
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Conditions conditions;
    private final Legality law;
    private final Uses uses;

    /// Where the trip that is gone has come to.
    private int minute;

    private int legal;
    private int terminal;
    private int departed;
    private int arrived;

    Timing(Network network, Conditions conditions, DayCapacities capacities) {
        this.terminals = network.terminals();
        this.uses = new Uses(capacities);
        this.links = network.links();
        this.services = network.services();
        this.frontiers = network.frontiers();
        this.conditions = conditions;
        this.law = conditions.law();
    }

    /// When goods that are ready at the minute are handed over; [Minutes#NEVER] when they miss a departure, something
    /// is closed when they come, or it is not known to be lawful.
    int end(Trip trip, int ready) {
        load(trip.route().start(), ready);
        return rest(trip);
    }

    /// The same for goods that are on their way and go on by the trip from where they stand.
    int end(Start from, Trip trip) {
        uses.clear();
        terminal = from.terminal();
        legal = from.legal();
        minute = from.minute();
        return rest(trip);
    }

    private int rest(Trip trip) {
        for (int hop = 0; hop < trip.starts().size() && minute != Minutes.NEVER; hop++) {
            go(trip.route().hops().get(hop), trip.starts().get(hop));
            if (legal == LegalAutomaton.REFUSED) {
                return Minutes.NEVER;
            }
        }
        work(Activity.UNLOAD);
        return law.delivers(legal, terminal) && !law.unknown(legal) ? minute : Minutes.NEVER;
    }

    /// Loads goods that are ready at the minute.
    void load(int at, int ready) {
        terminal = at;
        legal = law.begin(at, ready);
        minute = ready;
        uses.clear();
        work(Activity.LOAD);
    }

    /// Goes one hop on.
    void go(Hop hop, int start) {
        switch (hop) {
            case Hop.Drive drive -> take(drive, start);
            case Hop.Ride ride -> take(ride, start);
        }
    }

    /// When the work in hand was done or the last hop ended, with control after it; [Minutes#NEVER] when it cannot be.
    int minute() {
        return minute;
    }

    int terminal() {
        return terminal;
    }

    int legal() {
        return legal;
    }

    /// When the last hop set off.
    int departed() {
        return departed;
    }

    /// When the last hop ended, without control after it.
    int arrived() {
        return arrived;
    }

    /// What the trip that was gone last takes of the capacities of days.
    Uses uses() {
        return uses;
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
            uses.addLink(link, minute);
            departed = minute;
            legal = law.drive(legal, terminal, drive, minute);
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
        for (int stop = ride.board(); stop < ride.alight(); stop++) {
            uses.addLink(services.linkAfter(stop), base + services.departure(stop));
        }
        departed = base + services.departure(ride.board());
        legal = frontiers.after(law, legal, terminal, ride, base);
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
        if (change != null) {
            work(change);
        }
        if (controlled) {
            work(Activity.BORDER);
        }
    }

    private void arrive(int at, boolean controlled) {
        arrived = minute;
        terminal = at;
        if (controlled) {
            work(Activity.BORDER);
        }
    }

    private void work(Activity activity) {
        if (minute == Minutes.NEVER) {
            return;
        }
        int start = terminals.offers(terminal, activity) ? conditions.yard().startAt(terminal, minute) : Minutes.NEVER;
        if (start == Minutes.NEVER) {
            minute = Minutes.NEVER;
            return;
        }
        uses.addTerminal(terminal, start);
        minute = start + terminals.workMinutes(terminal, activity);
    }
}
