package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.List;

/// Finds every Pareto-best way over arrival, cost, CO2e and standing with the law, for each first port on its
/// own.
///
/// Labels are settled in the order of time over the product of terminal × ride × legal state × first port
/// (Martins 1984, On a multicriteria shortest path problem). Each state keeps its Pareto set as the bags of
/// McRAPTOR do, and a service is ridden from a stop to its end in one sweep, on the first run that can be
/// caught, as RAPTOR rides its routes (Delling, Pajor, Werneck 2015, Round-Based Public Transit Routing,
/// sections 3.1 and 4.3). Ordering by time in place of by rounds settles on-demand legs, opening hours and
/// services alike; rounds will pay when the number of transfers becomes a criterion.
///
/// That the first run suffices rests on this: to be somewhere earlier is never worse. The law breaks it, since a
/// later day of exit may have another outcome; so at the home frontier every turn of the law within the horizon
/// is tried too, and there only.
///
/// Cost: labels × (links + stops at a terminal), each compared with the set of its state. Money and CO2e are
/// sums of whole thousandths and grams, so that equal ways compare equal. The cost of the goods' time is added
/// at the end, because it is the same for all that arrive together. No object is made per label.
///
/// Does not wait of its own will except for the law, and does not weigh uncertainty: it searches at the likely
/// times.
final class Search {
    private final Setting setting;
    private final Terminals terminals;
    private final Conditions conditions;
    private final Rides rides;
    private final Reached reached;
    private final Cursor at = new Cursor();

    Search(Setting setting) {
        this.setting = setting;
        this.terminals = setting.network().terminals();
        this.conditions = setting.conditions();
        this.rides = setting.rides();
        this.reached = new Reached(terminals.placeCount() + 1, conditions.end(), setting.ignoredPorts());
    }

    /// @param ready minute from which the goods can be loaded
    /// @return every best way for each first port and each standing
    List<Delivery> run(PlaceId origin, PlaceId destination, int ready) {
        var leaving = new Leaving(setting);
        var onDemand = new OnDemand(setting, leaving, reached);
        var scheduled = new Scheduled(setting, leaving, reached);
        boolean[] isGoal = new boolean[terminals.count()];
        terminals.listAt(destination, Activity.UNLOAD).forEach(goal -> isGoal[goal] = true);
        terminals.listAt(origin, Activity.LOAD).forEach(start -> load(start, ready));
        while (reached.next(at)) {
            onDemand.goOn(at);
            scheduled.goOn(at);
            if (isGoal[at.terminal]) {
                deliver();
            }
        }
        return reached.deliveries(setting.prices(), ready);
    }

    private void load(int terminal, int ready) {
        at.terminal = terminal;
        at.ride = Rides.LOADED;
        at.legal = conditions.law().begin(terminal, ready);
        at.gateway = Reached.NO_SHIP;
        at.time = conditions.yard().done(terminal, Activity.LOAD, ready, Pace.LIKELY);
        at.cost = setting.prices().handling(terminal, Activity.LOAD);
        at.grams = 0;
        reached.offer(at, Labels.NONE, Links.NONE, Links.NONE, false);
    }

    // Last of all that is done with a label, because it changes the cursor.
    private void deliver() {
        if (conditions.law().delivers(at.legal, at.terminal)) {
            at.time = conditions.yard().done(at.terminal, Activity.UNLOAD, at.time, Pace.LIKELY);
            at.cost += setting.prices().handling(at.terminal, Activity.UNLOAD);
            reached.deliver(at, conditions.law().unknown(at.legal));
        }
    }

    /// The way of a delivery, from its first terminal on.
    Route route(Delivery delivery) {
        List<Integer> trace = reached.trace(delivery);
        var hops = new ArrayList<Hop>();
        for (int i = 1; i < trace.size(); i++) {
            hops.add(hop(trace.get(i - 1), trace.get(i)));
        }
        return new Route(reached.terminal(trace.getFirst()), hops);
    }

    private Hop hop(int parent, int label) {
        int ride = reached.ride(parent);
        int legalBefore = reached.legal(parent);
        int legalAfter = reached.legal(label);
        if (reached.hop(label) >= 0) {
            int link = reached.hop(label);
            Activity change = rides.change(ride, link, true);
            return new Hop.Drive(
                    link, change, rides.continues(ride, link), rides.chargesFlat(ride, link), legalBefore, legalAfter);
        }
        int board = ~reached.hop(label);
        Activity change = rides.change(ride, setting.network().services().linkAfter(board), false);
        return new Hop.Ride(board, reached.alight(label), change, legalBefore, legalAfter);
    }
}
