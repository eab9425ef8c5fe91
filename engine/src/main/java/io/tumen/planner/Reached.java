package io.tumen.planner;

import io.tumen.corridor.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a search has reached so far: labels with their nodes, what is still to be settled, and the deliveries.
final class Reached {
    private static final int LAWFUL = 0;
    private static final int UNKNOWN = 1;
    private static final int STANDINGS = 2;

    private final Terminals terminals;
    private final Legality law;
    private final Yard yard;
    private final PriceBook prices;
    private final boolean byGateway;
    /// The only first port that is wanted, through which goods will go that met no ship yet; else [Nodes#NO_SHIP].
    private final int onlyPort;

    private final Nodes nodes;
    private final Labels labels = new Labels();
    private final Queue queue = new Queue();

    private final boolean[] isGoal;
    /// Nodes of goods handed over, by place, first port and standing; filled when first asked for.
    private final int[][] delivered;

    private final List<Integer> goalPlaces = new ArrayList<>();
    /// Nodes of goods handed over at the only destination, none when there are many.
    private int[] onlyGoal = {};

    private int ready;
    private int end;
    private Limits limits = Limits.NONE;
    private boolean limited;
    private Ahead ahead;

    Reached(Setting setting, Nodes nodes) {
        this.terminals = setting.network().terminals();
        this.law = setting.conditions().law();
        this.yard = setting.conditions().yard();
        this.prices = setting.prices();
        this.byGateway = setting.byGateway();
        this.onlyPort = setting.onlyPort();
        this.nodes = nodes;
        this.ahead = new Ahead(setting.network());
        this.isGoal = new boolean[terminals.count()];
        this.delivered = new int[terminals.placeCount()][];
    }

    /// Forgets what was reached before.
    ///
    /// @param goals     terminals where the goods may be handed over
    /// @param remaining what lies ahead up to them
    void begin(Quest quest, List<Integer> goals, Ahead remaining) {
        labels.clear();
        ready = quest.ready();
        end = quest.end();
        queue.begin(ready, end);
        limits = quest.limits();
        limited = !limits.equals(Limits.NONE);
        ahead = remaining;
        Arrays.fill(isGoal, false);
        goalPlaces.clear();
        for (int goal : goals) {
            isGoal[goal] = true;
            int place = terminals.placeNumber(goal);
            if (!goalPlaces.contains(place)) {
                goalPlaces.add(place);
            }
        }
        onlyGoal = quest.destination() == null || goals.isEmpty() ? new int[0] : goalNodes(goalPlaces.getFirst());
    }

    private int[] goalNodes(int place) {
        if (delivered[place] == null) {
            int gateways = byGateway ? terminals.placeCount() + 1 : 1;
            int[] own = new int[STANDINGS * gateways];
            for (int i = 0; i < own.length; i++) {
                own[i] = nodes.delivered(place, i % STANDINGS == UNKNOWN, i / STANDINGS);
            }
            delivered[place] = own;
        }
        return delivered[place];
    }

    Labels labels() {
        return labels;
    }

    Queue queue() {
        return queue;
    }

    Ahead ahead() {
        return ahead;
    }

    int end() {
        return end;
    }

    /// Offers goods that go on from where they are, which may be where they are to be handed over.
    void goOn(int node, int minute, long milli) {
        int label = start(node, minute, milli);
        int terminal = nodes.terminal(node);
        if (label != Labels.NONE && isGoal[terminal]) {
            deliver(label, node, terminal);
        }
    }

    /// Offers goods that were loaded at the origin.
    ///
    /// @return their label, [Labels#NONE] when they are too late or another is as good
    int start(int node, int minute, long milli) {
        if (minute <= end) {
            int label = labels.offer(node, minute, milli, 0, 0);
            if (label != Labels.NONE) {
                labels.cameBy(label, Labels.NONE, Links.NONE, Links.NONE, Links.NONE);
                queue.addLabel(minute, label);
            }
            return label;
        }
        return Labels.NONE;
    }

    /// Offers a new label.
    ///
    /// @param parent the label it came from
    /// @param hop    how it came, as [Labels#hop]
    /// @param start  as [Labels#start]
    void offer(int node, int minute, long milli, long grams, int vehicles, int parent, int hop, int alight, int start) {
        int terminal = nodes.terminal(node);
        // Written so because goods that never come in have no minute to add to.
        if (minute > end - ahead.minutes(terminal)
                || isBeaten(
                        nodes.legal(node),
                        nodes.gateway(node),
                        minute + ahead.minutes(terminal),
                        milli + ahead.milli(terminal),
                        grams + ahead.grams(terminal),
                        vehicles + ahead.vehicles(terminal))) {
            return;
        }
        int label = labels.offer(node, minute, milli, grams, vehicles);
        if (label != Labels.NONE) {
            labels.cameBy(label, parent, hop, alight, start);
            queue.addLabel(minute + ahead.minutes(terminal), label);
            if (isGoal[terminal]) {
                deliver(label, node, terminal);
            }
        }
    }

    /// Whether a label is not beaten, at its node or by what was delivered since it was made.
    boolean isWorthLeaving(int label) {
        if (labels.beaten(label) || labels.isSettled(label)) {
            return false;
        }
        int node = labels.node(label);
        int terminal = nodes.terminal(node);
        // Goods at their origin need no change of vehicle, so less may lie ahead of them.
        return labels.parent(label) == Labels.NONE
                || !isBeaten(
                        nodes.legal(node),
                        nodes.gateway(node),
                        labels.time(label) + ahead.minutes(terminal),
                        labels.cost(label) + ahead.milli(terminal),
                        labels.grams(label) + ahead.grams(terminal),
                        labels.vehicles(label) + ahead.vehicles(terminal));
    }

    /// What the goods of a label come to at least, weighed.
    ///
    /// @param milliPer thousandths of a yuan for a minute, a thousandth of a yuan, a gram
    long weigh(int label, long[] milliPer) {
        int node = labels.node(label);
        int terminal = nodes.terminal(node);
        return labels.beaten(label) || nodes.isDelivered(node)
                ? Long.MAX_VALUE
                : milliPer[0] * (labels.time(label) + ahead.minutes(terminal) - ready)
                        + milliPer[1] * (labels.cost(label) + ahead.milli(terminal))
                        + milliPer[2] * (labels.grams(label) + ahead.grams(terminal));
    }

    boolean isAtGoal(int label) {
        return isGoal[nodes.terminal(labels.node(label))];
    }

    /// Whether goods that come to this at the end are beyond the limits, or no better than others already delivered
    /// through the same port: nothing costs less than nothing.
    boolean isBeaten(int legal, int gateway, int minute, long milli, long grams, int vehicles) {
        if (limited && isBeyondLimits(minute, milli, grams, vehicles)) {
            return true;
        }
        int through = gateway == Nodes.NO_SHIP ? onlyPort : gateway;
        if (onlyGoal.length == 0 || byGateway && through == Nodes.NO_SHIP) {
            return false;
        }
        int goal = STANDINGS * through;
        return labels.beats(onlyGoal[goal + LAWFUL], minute, milli, grams, vehicles)
                || labels.beats(onlyGoal[goal + UNKNOWN], minute, milli, grams, vehicles) && law.unknown(legal);
    }

    private boolean isBeyondLimits(int minute, long milli, long grams, int vehicles) {
        return milli + prices.inventory(minute - ready) > limits.milliCny()
                || grams > limits.grams()
                || vehicles > limits.transfers() + 1;
    }

    private void deliver(int label, int node, int terminal) {
        int legal = nodes.legal(node);
        int minute = yard.done(terminal, Activity.UNLOAD, labels.time(label), Pace.LIKELY);
        if (minute > end || !law.delivers(legal, terminal)) {
            return;
        }
        long milli = labels.cost(label) + prices.handling(terminal, Activity.UNLOAD);
        if (limited && isBeyondLimits(minute, milli, labels.grams(label), labels.vehicles(label))) {
            return;
        }
        int standing = law.unknown(legal) ? UNKNOWN : LAWFUL;
        int goal = goalNodes(terminals.placeNumber(terminal))[STANDINGS * nodes.gateway(node) + standing];
        int made = labels.offer(goal, minute, milli, labels.grams(label), labels.vehicles(label));
        if (made != Labels.NONE) {
            labels.cameBy(made, label, 0, 0, 0);
        }
    }

    /// The numbers of the places where goods may be handed over.
    List<Integer> goalPlaces() {
        return List.copyOf(goalPlaces);
    }

    /// Everything delivered at a place, Pareto-best within its first port and standing.
    List<Delivery> deliveries(int place) {
        int[] own = goalNodes(place);
        var all = new ArrayList<Delivery>();
        for (int i = 0; i < own.length; i++) {
            for (int label = labels.first(own[i]); label != Labels.NONE; label = labels.next(label)) {
                all.add(delivery(label, i % STANDINGS == UNKNOWN, i / STANDINGS));
            }
        }
        return all;
    }

    private Delivery delivery(int label, boolean unknown, int gateway) {
        int minute = labels.time(label);
        return new Delivery(
                label,
                minute,
                labels.cost(label) + prices.inventory(minute - ready),
                labels.grams(label),
                Math.max(0, labels.vehicles(label) - 1),
                unknown,
                gateway);
    }

    /// The labels that led to a delivery, the start first, the delivery itself left out.
    List<Integer> trace(Delivery delivery) {
        var trace = new ArrayList<Integer>();
        for (int at = labels.parent(delivery.label()); at != Labels.NONE; at = labels.parent(at)) {
            trace.add(at);
        }
        return trace.reversed();
    }
}
