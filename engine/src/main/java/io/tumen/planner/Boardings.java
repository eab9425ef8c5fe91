package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;
import java.util.Arrays;

/// To which platforms goods in a node can go. Found once, when a label first leaves the node, and laid out flat.
final class Boardings {
    private final Setting setting;
    private final Terminals terminals;
    private final Services services;
    private final Frontiers frontiers;
    private final Legality law;
    private final Rides rides;
    private final Nodes nodes;
    private final Platforms platforms;

    private final Stretches own = new Stretches();

    private int count;
    private int[] platform = new int[256];
    private int[] change = new int[256];
    private int[] border = new int[256];
    private long[] cost = new long[256];

    Boardings(Setting setting, Nodes nodes, Platforms platforms) {
        this.setting = setting;
        this.terminals = setting.network().terminals();
        this.services = setting.network().services();
        this.frontiers = setting.network().frontiers();
        this.law = setting.conditions().law();
        this.rides = setting.rides();
        this.nodes = nodes;
        this.platforms = platforms;
    }

    /// The first boarding of a node; the others follow it up to [#end].
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
        for (int stop : services.boarding(nodes.terminal(node))) {
            int slots = services.service(services.serviceOf(stop)).slotsTeu();
            if (setting.conditions().anySlots() || setting.teu() <= slots) {
                addIfPossible(node, stop, false);
                addIfPossible(node, stop, true);
            }
        }
        own.put(node, before, count);
    }

    private void addIfPossible(int node, int stop, boolean controlled) {
        int terminal = nodes.terminal(node);
        int link = services.linkAfter(stop);
        Activity changing = rides.change(nodes.ride(node), link, false);
        Activity control = controlled ? Activity.BORDER : null;
        int onBoard = law.board(nodes.legal(node), terminal, link);
        int gateway = setting.gatewayAfter(nodes.gateway(node), terminal, link);
        if (frontiers.boards(stop, controlled)
                && terminals.offersWork(terminal, changing)
                && terminals.offersWork(terminal, control)
                && onBoard != LegalAutomaton.REFUSED
                && !setting.ignores(gateway)) {
            add(platforms.numberOf(stop, controlled, onBoard, gateway));
            change[count] = terminals.workMinutes(terminal, changing);
            border[count] = terminals.workMinutes(terminal, control);
            cost[count++] = setting.prices().handling(terminal, changing)
                    + setting.prices().handling(terminal, control);
        }
    }

    private void add(int toPlatform) {
        if (count == platform.length) {
            platform = Arrays.copyOf(platform, 2 * count);
            change = Arrays.copyOf(change, 2 * count);
            border = Arrays.copyOf(border, 2 * count);
            cost = Arrays.copyOf(cost, 2 * count);
        }
        platform[count] = toPlatform;
    }

    int platform(int boarding) {
        return platform[boarding];
    }

    /// Minutes of the change of vehicle, [Terminals#NO_WORK] without one.
    int change(int boarding) {
        return change[boarding];
    }

    /// Minutes of border control, [Terminals#NO_WORK] without one.
    int border(int boarding) {
        return border[boarding];
    }

    /// Of the work before boarding, thousandths of a yuan.
    long cost(int boarding) {
        return cost[boarding];
    }
}
