package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.PlaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds every Pareto-best way over the criteria that the prices count and standing with the law, for each first port
/// on its own when the setting tells ports apart.
///
/// Labels are settled about in the order of the earliest end they can come to, over the product of terminal × ride ×
/// legal state × first port (Martins 1984, On a multicriteria shortest path problem). Each node keeps its Pareto set
/// as the bags of McRAPTOR do, and a service is ridden from a stop to its end in one sweep, on the first run that can
/// be caught (Delling, Pajor, Werneck 2015, Round-Based Public Transit Routing, sections 3.1 and 4.3). What makes it
/// fast:
///
/// * Goods that wait for the same run are one crowd: when they came no longer matters, so few of them board
///   ([Waiting]). Departures are days apart and labels are not, so this saves most of the work.
/// * What at least lies ahead ([Ahead]) tells early that a label cannot become better than what was delivered, and a
///   few ways that look best are gone ahead on ([Scout]), so that something is delivered early.
/// * The moves out of a node are found once and laid out flat ([Drives], [Boardings], [Platforms]), so that another
///   question costs no law, no tariff and no search. Nothing is allocated per label.
///
/// Ordering by time in place of by rounds settles on-demand legs, opening hours and services alike; vehicles are
/// counted where the number of transfers is a criterion.
///
/// That the first run suffices rests on this: to be somewhere earlier is never worse. The law breaks it, since a
/// later day of exit may have another outcome; so at the home frontier every turn of the law within the horizon
/// is tried too, and there only.
///
/// Money and CO2e are sums of whole thousandths and grams, so that equal ways compare equal. The cost of the goods'
/// time is added at the end, because it is the same for all that arrive together. Does not wait of its own will except
/// for the law, and does not weigh uncertainty: it searches at the likely times.
///
/// One thread at a time. A search keeps its memory, and all it learnt about its setting, from run to run.
final class Search {
    /// Of eight bytes each, twice that where CO2e is counted.
    private static final int MOST_REMEMBERED_ROWS = 12_000_000;

    private final Setting setting;
    private final Terminals terminals;
    private final Nodes nodes = new Nodes();
    private final Reached reached;
    private final OnDemand onDemand;
    private final Scheduled scheduled;
    private final Scout scout;
    private final Ahead unknown;
    private final Hops hops;
    private final Map<PlaceId, Ahead> remembered;

    Search(Setting setting) {
        this.setting = setting;
        this.terminals = setting.network().terminals();
        this.reached = new Reached(setting, nodes);
        this.onDemand = new OnDemand(setting, nodes, reached);
        this.scheduled = new Scheduled(setting, nodes, reached);
        this.scout = new Scout(reached, onDemand, scheduled);
        this.unknown = new Ahead(setting.network());
        this.hops = new Hops(setting);
        this.remembered = memory(setting.network().services().bayCount() + terminals.count());
    }

    private static Map<PlaceId, Ahead> memory(int rows) {
        int most = Math.max(1, MOST_REMEMBERED_ROWS / rows);
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<PlaceId, Ahead> eldest) {
                return size() > most;
            }
        };
    }

    /// Every best way to the destination of the quest.
    List<Delivery> run(Quest quest) {
        return run(quest, List.of());
    }

    /// Every best way of goods that go on from where they are, whichever of the starts they take; from the origin of
    /// the quest when there are none.
    List<Delivery> run(Quest quest, List<Start> starts) {
        PlaceId destination = quest.destination();
        if (destination == null) {
            throw new IllegalArgumentException("A quest for every place. Maybe reach() was meant?");
        }
        List<Integer> goals = terminals.listAt(destination, Activity.UNLOAD);
        Ahead ahead = remembered.computeIfAbsent(destination, fresh -> new Ahead(setting, hops, goals));
        settle(quest, goals, ahead, starts);
        return goals.isEmpty() ? List.of() : reached.deliveries(terminals.placeNumber(goals.getFirst()));
    }

    /// Every best way to every place.
    Map<PlaceId, List<Delivery>> reach(Quest quest) {
        List<Integer> goals = IntStream.range(0, terminals.count())
                .filter(terminal -> terminals.offers(terminal, Activity.UNLOAD))
                .boxed()
                .toList();
        settle(quest, goals, unknown, List.of());
        var found = new LinkedHashMap<PlaceId, List<Delivery>>();
        reached.goalPlaces().forEach(place -> found.put(terminals.placeId(place), reached.deliveries(place)));
        return found;
    }

    private void settle(Quest quest, List<Integer> goals, Ahead ahead, List<Start> starts) {
        reached.begin(quest, goals, ahead);
        scheduled.begin();
        if (starts.isEmpty()) {
            terminals.listAt(quest.origin(), Activity.LOAD).forEach(start -> load(start, quest.ready()));
        }
        starts.forEach(this::goOn);
        if (quest.destination() != null && starts.isEmpty()) {
            scout.goAhead(reached.labels().count());
        }
        Queue queue = reached.queue();
        while (!queue.isEmpty()) {
            int entry = queue.removeFirst();
            int number = Queue.number(entry);
            if (Queue.isRun(entry)) {
                scheduled.depart(number);
            } else if (reached.isWorthLeaving(number)) {
                onDemand.goOn(number);
                scheduled.goOn(number);
            }
        }
    }

    private void goOn(Start start) {
        reached.goOn(
                nodes.numberOf(
                        start.terminal(),
                        setting.rides().alike(start.terminal(), start.ride()),
                        start.legal(),
                        Nodes.NO_SHIP),
                start.minute(),
                start.milli());
    }

    private void load(int terminal, int ready) {
        int legal = setting.conditions().law().begin(terminal, ready);
        reached.start(
                nodes.numberOf(terminal, Rides.LOADED, legal, Nodes.NO_SHIP),
                setting.conditions().yard().done(terminal, Activity.LOAD, ready, Pace.LIKELY),
                setting.prices().handling(terminal, Activity.LOAD));
    }

    /// The way of a delivery of the last run, from its first terminal on.
    Route route(Delivery delivery) {
        List<Integer> trace = reached.trace(delivery);
        var ridden = new ArrayList<Hop>();
        for (int i = 1; i < trace.size(); i++) {
            ridden.add(hop(trace.get(i - 1), trace.get(i)));
        }
        return new Route(nodes.terminal(reached.labels().node(trace.getFirst())), ridden);
    }

    /// The way of a delivery of the last run with its departures.
    ///
    /// @param ready minute at which the goods were ready
    Trip trip(Delivery delivery, int ready) {
        Labels labels = reached.labels();
        List<Integer> starts =
                reached.trace(delivery).stream().skip(1).map(labels::start).toList();
        int minutes = delivery.minute() - ready;
        return new Trip(
                route(delivery),
                starts,
                delivery.minute(),
                delivery.milli() - setting.prices().inventory(minutes));
    }

    private Hop hop(int parent, int label) {
        Rides rides = setting.rides();
        Labels labels = reached.labels();
        int ride = nodes.ride(labels.node(parent));
        int legalBefore = nodes.legal(labels.node(parent));
        int legalAfter = nodes.legal(labels.node(label));
        if (labels.hop(label) >= 0) {
            int link = labels.hop(label);
            Activity change = rides.change(ride, link, true);
            return new Hop.Drive(
                    link, change, rides.continues(ride, link), rides.chargesFlat(ride, link), legalBefore, legalAfter);
        }
        int board = ~labels.hop(label);
        Activity change = rides.change(ride, setting.network().services().linkAfter(board), false);
        return new Hop.Ride(board, labels.alight(label), change, legalBefore, legalAfter);
    }
}
