package io.tumen.planner;

import io.tumen.corridor.Activity;

/// Goes on from a label by the links that can be entered at any time.
final class OnDemand {
    private final Links links;
    private final Conditions conditions;
    private final Legality law;
    private final Nodes nodes;
    private final Drives drives;
    private final Reached reached;
    private final Labels labels;

    OnDemand(Setting setting, Nodes nodes, Reached reached) {
        this.links = setting.network().links();
        this.conditions = setting.conditions();
        this.law = conditions.law();
        this.nodes = nodes;
        this.drives = new Drives(setting, nodes);
        this.reached = reached;
        this.labels = reached.labels();
    }

    void goOn(int label) {
        int node = labels.node(label);
        int first = drives.first(node);
        int end = drives.end(node);
        for (int drive = first; drive < end; drive++) {
            goOn(label, node, drive);
        }
    }

    /// Leaves as soon as the goods are ready and the link is open and, where the link leaves home, also at each later
    /// turn of the law.
    private void goOn(int label, int node, int drive) {
        int link = drives.link(drive);
        int terminal = nodes.terminal(node);
        int changed = conditions.yard().done(terminal, drives.change(drive), labels.time(label));
        int minute = setOff(link, conditions.yard().done(terminal, drives.border(drive), changed));
        while (minute <= reached.end()) {
            depart(label, node, drive, minute);
            minute = links.leavesHome(link)
                    ? setOff(link, law.nextTurn(drives.legal(drive), terminal, links.onWater(link), minute))
                    : Minutes.NEVER;
        }
    }

    /// The first minute, not before the one given, at which the link is open.
    private int setOff(int link, int minute) {
        return minute == Minutes.NEVER ? minute : conditions.open().startAt(link, minute);
    }

    private void depart(int label, int node, int drive, int minute) {
        int target = drives.target(node, drive, minute);
        if (target != Labels.NONE) {
            int link = drives.link(drive);
            int arrival = minute + links.minutes(link, Pace.LIKELY);
            reached.offer(
                    target,
                    links.crosses(link)
                            ? conditions.yard().done(links.to(link), Activity.BORDER, arrival, Pace.LIKELY)
                            : arrival,
                    labels.cost(label) + drives.cost(drive),
                    labels.grams(label) + drives.grams(drive),
                    labels.vehicles(label) + drives.vehicles(drive),
                    label,
                    link,
                    Links.NONE,
                    minute);
        }
    }
}
