package io.tumen.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Do the capacities really not suffice? With the stated weights as the only costs, the stated least weights are held
/// against every arc, and what must pass against what there is room for.
final class CutCheck {
    private static final double ROUNDING = 1e-12;

    private final Stated stated;
    private final Worst weights = new Worst();
    private final Worst bounds = new Worst();
    private final Worst sums = new Worst();
    private final Worst excess = new Worst();
    private final double[] weightOf;
    private final Tally capacity = new Tally();
    private final Tally mustPass = new Tally();

    CutCheck(Stated stated) {
        this.stated = stated;
        weightOf = new double[stated.places.size()];
        for (int i = 0; i < stated.weights.size(); i++) {
            int f = stated.weights.key(i);
            double weight = stated.weights.value(i);
            double room = stated.places.get(f).capacity();
            weightOf[f] = weight;
            weights.see(
                    room == Double.POSITIVE_INFINITY ? 1 : -weight,
                    0,
                    () -> stated.places.get(f).id() + ": weight " + weight
                            + "; only what has a capacity has a weight, and none is negative");
            capacity.add(room == Double.POSITIVE_INFINITY ? 0 : weight * room);
        }
        for (Stated.Goods goods : stated.classes) {
            goods.rows.forEach((origin, row) -> look(goods, origin, row));
        }
        hold("capacity", Objects.requireNonNull(stated.cutCapacity), capacity.total());
        hold("must pass", Objects.requireNonNull(stated.cutMustPass), mustPass.total());
        excess.see(
                capacity.total() - mustPass.total(),
                -ROUNDING * mustPass.total(),
                () -> mustPass.total() + " units must pass, and there is room for " + capacity.total());
    }

    private void hold(String what, double claimed, double right) {
        sums.see(
                Math.abs(claimed - right),
                ROUNDING * Math.abs(right),
                () -> what + ": stated " + claimed + ", computed " + right);
    }

    private void look(Stated.Goods goods, int origin, Stated.Row row) {
        double[] least = new double[goods.nodeCount];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < row.cheapest.size(); i++) {
            least[row.cheapest.key(i)] = row.cheapest.value(i);
        }
        bounds.see(least[origin], 0, () -> goods.words(origin) + ": the least weight to itself is 0");
        for (int number = 0; number < goods.arcs.size(); number++) {
            int at = number;
            Stated.Arc arc = goods.arcs.get(number);
            if (!goods.isClosed(arc.from(), origin) && arc.to() != origin && Double.isFinite(least[arc.from()])) {
                double there = least[arc.from()] + (arc.facility() < 0 ? 0 : weightOf[arc.facility()]);
                bounds.see(
                        least[arc.to()] - there,
                        ROUNDING * Math.max(1, Math.abs(there)),
                        () -> goods.words(origin) + ": by " + goods.arcWords(at) + " a way of weight " + there
                                + " is less than the stated " + least[arc.to()]);
            }
        }
        for (var one : row.demand.entrySet()) {
            mustPass.add(one.getValue() * Math.min(1, least[one.getKey()]));
        }
    }

    List<Verdict.Point> points() {
        return List.of(
                weights.point("weights", stated.weights.size() + " places have a weight, each has a capacity"),
                bounds.point("least weights", "no arc offers less than the stated least weights"),
                sums.point("sums", "as stated"),
                excess.point(
                        "cut",
                        Worst.number(mustPass.total()) + " units must pass and there is room for "
                                + Worst.number(capacity.total()) + ": at least "
                                + Worst.number(mustPass.total() - capacity.total())
                                + " stay behind, whatever the way"));
    }
}
