package io.tumen.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a search has reached so far: labels with their states, those still to be settled, and the deliveries.
final class Reached {
    static final int NO_SHIP = 0;

    /// Stands for the terminal of goods that were handed over.
    private static final int DELIVERED = 0xFFFF;

    private static final int LAWFUL = 0;
    private static final int UNKNOWN = 1;

    private final States states = new States();
    private final Labels labels = new Labels();
    private final Agenda agenda = new Agenda(labels);
    /// States of delivered goods by first port and standing.
    private final int[] goals;

    private final int end;
    private final BitSet ignoredPorts;

    /// @param gateways how many first ports there are, with [#NO_SHIP] as one
    /// @param end      labels after this minute are of no use
    /// @param ignored  labels with one of these first ports are of no use
    Reached(int gateways, int end, BitSet ignored) {
        this.end = end;
        this.ignoredPorts = ignored;
        goals = new int[2 * gateways];
        for (int gateway = 0; gateway < gateways; gateway++) {
            goals[2 * gateway + LAWFUL] = states.numberOf(DELIVERED, 0, LAWFUL, gateway);
            goals[2 * gateway + UNKNOWN] = states.numberOf(DELIVERED, 0, UNKNOWN, gateway);
        }
    }

    /// Takes the earliest label that no better one has replaced.
    ///
    /// @return false when all are settled
    boolean next(Cursor into) {
        while (!agenda.isEmpty()) {
            int label = agenda.removeFirst();
            if (!labels.beaten(label)) {
                read(label, into);
                return true;
            }
        }
        return false;
    }

    private void read(int label, Cursor into) {
        int state = labels.state(label);
        into.label = label;
        into.terminal = states.terminal(state);
        into.ride = states.ride(state);
        into.legal = states.legal(state);
        into.gateway = states.gateway(state);
        into.time = labels.time(label);
        into.cost = labels.cost(label);
        into.grams = labels.grams(label);
    }

    /// Offers a new label.
    ///
    /// @param parent the label it came from, [Labels#NONE] at the start
    /// @param hop    how it came, as [Labels#hop]
    void offer(Cursor made, int parent, int hop, int alight, boolean unknown) {
        if (made.time > end || isIgnored(made.gateway) || isBeyondDeliveries(made, unknown)) {
            return;
        }
        int state = states.numberOf(made.terminal, made.ride, made.legal, made.gateway);
        int label = labels.offer(state, made.time, made.cost, made.grams);
        if (label != Labels.NONE) {
            labels.cameBy(label, parent, hop, alight);
            agenda.add(label);
        }
    }

    private boolean isIgnored(int gateway) {
        return gateway != NO_SHIP && ignoredPorts.get(gateway);
    }

    // What is no better than goods already delivered through the same port cannot become better: nothing costs
    // less than nothing.
    private boolean isBeyondDeliveries(Cursor made, boolean unknown) {
        if (made.gateway == NO_SHIP) {
            return false;
        }
        int goal = goals[2 * made.gateway + LAWFUL];
        return labels.beats(goal, made.time, made.cost, made.grams)
                || unknown && labels.beats(goal + UNKNOWN, made.time, made.cost, made.grams);
    }

    /// Hands the goods of a label over.
    void deliver(Cursor made, boolean unknown) {
        if (made.time <= end) {
            int goal = goals[2 * made.gateway + (unknown ? UNKNOWN : LAWFUL)];
            int label = labels.offer(goal, made.time, made.cost, made.grams);
            if (label != Labels.NONE) {
                labels.cameBy(label, made.label, 0, 0);
            }
        }
    }

    /// Everything delivered, Pareto-best within its first port and standing.
    List<Delivery> deliveries(PriceBook prices, int ready) {
        var all = new ArrayList<Delivery>();
        for (int i = 0; i < goals.length; i++) {
            for (int label = labels.first(goals[i]); label != Labels.NONE; label = labels.next(label)) {
                long cost = labels.cost(label) + prices.inventory(labels.time(label) - ready);
                all.add(new Delivery(label, labels.time(label), cost, labels.grams(label), i % 2 == UNKNOWN, i / 2));
            }
        }
        return all;
    }

    /// The labels that led to a delivery, the start first, the delivery itself left out.
    List<Integer> trace(Delivery delivery) {
        var trace = new ArrayList<Integer>();
        for (int at = labels.parent(delivery.label()); at != Labels.NONE; at = labels.parent(at)) {
            trace.add(at);
        }
        return trace.reversed();
    }

    int terminal(int label) {
        return states.terminal(labels.state(label));
    }

    int ride(int label) {
        return states.ride(labels.state(label));
    }

    int legal(int label) {
        return states.legal(labels.state(label));
    }

    int hop(int label) {
        return labels.hop(label);
    }

    int alight(int label) {
        return labels.alight(label);
    }
}
