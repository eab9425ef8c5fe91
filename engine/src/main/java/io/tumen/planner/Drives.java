package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;
import java.util.Arrays;

/// How goods in a node can go on by links that can be entered at any time. Found once, when a label first leaves the
/// node, and laid out flat.
final class Drives {
    /// The node after a link depends on the day on which the goods leave home by it.
    private static final int BY_DAY = -1;

    private final Setting setting;
    private final Terminals terminals;
    private final Links links;
    private final Legality law;
    private final PriceBook prices;
    private final Rides rides;
    private final Nodes nodes;

    private final Stretches own = new Stretches();

    private int count;
    private int[] link = new int[256];
    private int[] target = new int[256];
    private int[] legal = new int[256];
    private int[] change = new int[256];
    private int[] border = new int[256];
    private long[] cost = new long[256];
    private long[] grams = new long[256];
    private int[] vehicles = new int[256];

    Drives(Setting setting, Nodes nodes) {
        this.setting = setting;
        this.terminals = setting.network().terminals();
        this.links = setting.network().links();
        this.law = setting.conditions().law();
        this.prices = setting.prices();
        this.rides = setting.rides();
        this.nodes = nodes;
    }

    /// The first drive of a node; the others follow it up to [#end].
    int first(int node) {
        if (!own.has(node)) {
            layOut(node);
        }
        return own.first(node);
    }

    int end(int node) {
        return own.end(node);
    }

    private void layOut(int node) {
        int before = count;
        int terminal = nodes.terminal(node);
        for (int i = links.firstOut(terminal); i < links.firstOut(terminal + 1); i++) {
            int by = links.out(i);
            if (isPossible(node, by)) {
                add(node, by);
            }
        }
        own.put(node, before, count);
    }

    private boolean isPossible(int node, int by) {
        int terminal = nodes.terminal(node);
        int before = legalBefore(node, by);
        int after = links.leavesHome(by) ? before : law.ride(before, by, 0);
        boolean offered = terminals.offersWork(terminal, rides.change(nodes.ride(node), by, true));
        boolean controls =
                terminals.offers(terminal, Activity.BORDER) && terminals.offers(links.to(by), Activity.BORDER);
        return offered
                && (controls || !links.crosses(by))
                && before != LegalAutomaton.REFUSED
                && after != LegalAutomaton.REFUSED
                && !setting.ignores(gateway(node, by));
    }

    private int legalBefore(int node, int by) {
        boolean continues = rides.continues(nodes.ride(node), by);
        return continues ? nodes.legal(node) : law.board(nodes.legal(node), nodes.terminal(node), by);
    }

    private int gateway(int node, int by) {
        int boarded = setting.gatewayAfter(nodes.gateway(node), nodes.terminal(node), by);
        return setting.gatewayLanded(boarded, links.to(by), by);
    }

    private void add(int node, int by) {
        if (count == link.length) {
            grow();
        }
        int terminal = nodes.terminal(node);
        Activity changing = rides.change(nodes.ride(node), by, true);
        Activity control = links.crosses(by) ? Activity.BORDER : null;
        int before = legalBefore(node, by);
        link[count] = by;
        legal[count] = before;
        target[count] = links.leavesHome(by) ? BY_DAY : nodeAfter(node, by, law.ride(before, by, 0));
        change[count] = terminals.workMinutes(terminal, changing);
        border[count] = terminals.workMinutes(terminal, control);
        cost[count] = prices.handling(terminal, changing)
                + prices.handling(terminal, control)
                + fare(nodes.ride(node), by)
                + prices.handling(links.to(by), control);
        grams[count] = prices.grams(links.vehicle(by), links.km(by));
        vehicles[count++] = rides.continues(nodes.ride(node), by) ? 0 : prices.perVehicle();
    }

    private int nodeAfter(int node, int by, int legalAfter) {
        int ride = rides.alike(links.to(by), rides.after(nodes.ride(node), by));
        return nodes.numberOf(links.to(by), ride, legalAfter, gateway(node, by));
    }

    private long fare(int ride, int by) {
        int tariff = links.tariff(by);
        long flat = rides.chargesFlat(ride, by) ? prices.flat(tariff) : 0;
        return flat + prices.distance(tariff, links.km(by));
    }

    private void grow() {
        link = Arrays.copyOf(link, 2 * count);
        target = Arrays.copyOf(target, 2 * count);
        legal = Arrays.copyOf(legal, 2 * count);
        change = Arrays.copyOf(change, 2 * count);
        border = Arrays.copyOf(border, 2 * count);
        cost = Arrays.copyOf(cost, 2 * count);
        grams = Arrays.copyOf(grams, 2 * count);
        vehicles = Arrays.copyOf(vehicles, 2 * count);
    }

    int link(int drive) {
        return link[drive];
    }

    /// The node after a drive that sets off at the minute, [Labels#NONE] when the law refuses.
    int target(int node, int drive, int minute) {
        if (target[drive] != BY_DAY) {
            return target[drive];
        }
        int after = law.ride(legal[drive], link[drive], minute);
        return after == LegalAutomaton.REFUSED ? Labels.NONE : nodeAfter(node, link[drive], after);
    }

    /// The legal state in which the link is entered.
    int legal(int drive) {
        return legal[drive];
    }

    /// Minutes of the change of vehicle before, [Terminals#NO_WORK] without one.
    int change(int drive) {
        return change[drive];
    }

    /// Minutes of border control before, [Terminals#NO_WORK] without one.
    int border(int drive) {
        return border[drive];
    }

    /// With all work before and after, thousandths of a yuan.
    long cost(int drive) {
        return cost[drive];
    }

    long grams(int drive) {
        return grams[drive];
    }

    /// How many vehicles it adds.
    int vehicles(int drive) {
        return vehicles[drive];
    }
}
