package io.tumen.certificate;

import java.util.List;

/// Do the goods arrive? For every class and origin: what comes into a node leaves it or stays as its demand, nothing
/// goes through a node that may not be passed, and nothing is negative.
final class FlowCheck {
    /// Of what the origin sends.
    private static final double ROUNDING = 1e-9;

    private final Stated stated;
    private final Worst conservation = new Worst();
    private final Worst closed = new Worst();
    private final Worst sign = new Worst();
    private final Tally[] volumes;
    private double sent;

    FlowCheck(Stated stated) {
        this.stated = stated;
        volumes = new Tally[stated.places.size()];
        for (int f = 0; f < volumes.length; f++) {
            volumes[f] = new Tally();
        }
        for (Stated.Goods goods : stated.classes) {
            goods.rows.forEach((origin, row) -> look(goods, origin, row));
        }
    }

    private void look(Stated.Goods goods, int origin, Stated.Row row) {
        double[] balance = new double[goods.nodeCount];
        double total = 0;
        for (var one : row.demand.entrySet()) {
            balance[origin] += one.getValue();
            balance[one.getKey()] -= one.getValue();
            total += one.getValue();
        }
        sent += total;
        double allowed = ROUNDING * total;
        for (int i = 0; i < row.flows.size(); i++) {
            int number = row.flows.key(i);
            double units = row.flows.value(i);
            Stated.Arc arc = goods.arcs.get(number);
            balance[arc.from()] -= units;
            balance[arc.to()] += units;
            sign.see(
                    -units,
                    0,
                    () -> goods.words(origin) + ": " + units + " units on " + goods.arcWords(number)
                            + "; a flow is not negative");
            closed.see(
                    goods.isClosed(arc.from(), origin) ? Math.abs(units) : 0,
                    0,
                    () -> goods.words(origin) + ": " + units + " units go through " + goods.nodes.get(arc.from())
                            + ", which may not be passed");
            if (arc.facility() >= 0) {
                volumes[arc.facility()].add(units);
            }
        }
        for (int node = 0; node < balance.length; node++) {
            int at = node;
            conservation.see(
                    Math.abs(balance[node]),
                    allowed,
                    () -> goods.words(origin) + ": at " + goods.nodes.get(at) + " "
                            + Worst.number(Math.abs(balance[at]))
                            + (balance[at] > 0 ? " units too many stay" : " units are missing"));
        }
    }

    double[] facilityVolumes() {
        double[] totals = new double[volumes.length];
        for (int f = 0; f < totals.length; f++) {
            totals[f] = volumes[f].total();
        }
        return totals;
    }

    List<Verdict.Point> points() {
        return List.of(
                conservation.point(
                        "conservation",
                        "all " + Worst.number(sent) + " units of " + stated.classes.size()
                                + " classes arrive, none is lost on the way"),
                closed.point("closed nodes", "nothing goes through a node that may not be passed"),
                sign.point("signs", "no flow is negative"));
    }
}
