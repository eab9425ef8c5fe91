package io.tumen.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Has nobody a cheaper way? The stated cheapest hours are held against every arc, and what all pay against what they
/// would pay on the cheapest ways: the gap. Costs hold the prices; for an optimum also what a unit costs the others.
final class CostCheck {
    /// Of the largest cheapest hours of the origin.
    private static final double ROUNDING = 1e-12;

    private static final double GAP_ROUNDING = 2e-14;

    private final Stated stated;
    private final double gapAccepted;
    private final double[] costs;
    private final Worst bounds = new Worst();
    private final Worst reached = new Worst();
    private final Worst gaps = new Worst();
    private final Worst accepted = new Worst();
    private final Tally objective = new Tally();
    private final List<String> shares = new ArrayList<>();

    CostCheck(Stated stated, double gapAccepted) {
        this.stated = stated;
        this.gapAccepted = gapAccepted;
        boolean optimum = stated.claim == Stated.Claim.OPTIMUM;
        costs = new double[stated.places.size()];
        for (int f = 0; f < costs.length; f++) {
            double volume = stated.volumes.value(f);
            StatedDelay delay = stated.places.get(f).delay();
            double hours = delay.hours(volume);
            costs[f] = hours + (optimum && volume > 0 ? volume * delay.slope(volume) : 0) + stated.prices.value(f);
            objective.add(optimum ? volume * hours : delay.area(volume));
        }
        Tally paid = new Tally();
        Tally bound = new Tally();
        for (Stated.Goods goods : stated.classes) {
            Tally own = new Tally();
            Tally ownBound = new Tally();
            goods.rows.forEach((origin, row) -> look(goods, origin, row, own, ownBound));
            lookAtGap(goods.name, own.total(), ownBound.total(), Objects.requireNonNull(goods.gap));
            paid.add(own.total());
            bound.add(ownBound.total());
        }
        double share = lookAtGap("all", paid.total(), bound.total(), Objects.requireNonNull(stated.gap));
        accepted.see(share, gapAccepted, () -> "the gap of all is " + share + ", accepted is at most " + gapAccepted);
    }

    private double cost(Stated.Arc arc) {
        return arc.fixedHours() + (arc.facility() < 0 ? 0 : costs[arc.facility()]);
    }

    private void look(Stated.Goods goods, int origin, Stated.Row row, Tally paid, Tally bound) {
        double[] hours = new double[goods.nodeCount];
        Arrays.fill(hours, Double.POSITIVE_INFINITY);
        double largest = 0;
        for (int i = 0; i < row.cheapest.size(); i++) {
            hours[row.cheapest.key(i)] = row.cheapest.value(i);
            largest = Math.max(largest, Math.abs(row.cheapest.value(i)));
        }
        double rounding = ROUNDING * largest;
        bounds.see(
                Math.abs(hours[origin]),
                0,
                () -> goods.words(origin) + ": the cheapest hours to itself are stated as " + hours[origin]);
        double[] best = new double[goods.nodeCount];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[origin] = 0;
        for (Stated.Arc arc : goods.arcs) {
            if (!goods.isClosed(arc.from(), origin) && arc.to() != origin) {
                best[arc.to()] = Math.min(best[arc.to()], hours[arc.from()] + cost(arc));
            }
        }
        for (int node = 0; node < best.length; node++) {
            lookAtNode(goods, origin, node, hours[node], best[node], rounding);
        }
        for (int i = 0; i < row.flows.size(); i++) {
            Stated.Arc arc = goods.arcs.get(row.flows.key(i));
            paid.add(row.flows.value(i) * cost(arc));
            objective.add(row.flows.value(i) * arc.fixedHours());
        }
        for (var one : row.demand.entrySet()) {
            bound.add(one.getValue() * hours[one.getKey()]);
        }
    }

    private void lookAtNode(Stated.Goods goods, int origin, int node, double hours, double best, double rounding) {
        boolean bothInfinite = hours == Double.POSITIVE_INFINITY && best == Double.POSITIVE_INFINITY;
        bounds.see(
                bothInfinite ? 0 : hours - best,
                rounding,
                () -> goods.words(origin) + " to " + goods.nodes.get(node) + ": stated cheapest "
                        + (Double.isInfinite(hours) ? "none" : hours + " h") + ", a way of " + best + " h is cheaper");
        reached.see(
                bothInfinite ? 0 : best - hours,
                rounding,
                () -> goods.words(origin) + " to " + goods.nodes.get(node) + ": stated cheapest " + hours
                        + " h, no arc leads there for less than " + best + " h");
    }

    private double lookAtGap(String whose, double paid, double bound, double claimed) {
        double share = paid > 0 ? (paid - bound) / paid : 0;
        shares.add(whose + " " + Worst.number(Math.max(0, share)));
        gaps.see(
                Math.abs(share - claimed),
                GAP_ROUNDING + 1e-9 * Math.abs(share),
                () -> whose + ": stated gap " + claimed + ", computed " + share + " (paid " + paid
                        + " h, at the cheapest " + bound + " h)");
        return share;
    }

    List<Verdict.Point> points() {
        Worst sum = new Worst();
        double right = objective.total();
        double claimed = Objects.requireNonNull(stated.objective);
        sum.see(Math.abs(claimed - right), 1e-12 * Math.abs(right), () -> "stated " + claimed + ", computed " + right);
        String least = stated.claim == Stated.Claim.OPTIMUM ? "marginal costs" : "costs";
        List<Verdict.Point> points = new ArrayList<>(List.of(
                bounds.point("cheapest hours", "no arc offers less than the stated cheapest hours, by " + least),
                reached.point("cheapest ways", "the stated cheapest hours are those of ways"),
                gaps.point("gap", "as stated: " + String.join(", ", shares)),
                sum.point("objective", "as stated: " + claimed)));
        if (gapAccepted != Double.POSITIVE_INFINITY) {
            points.add(accepted.point("gap accepted", "at most " + gapAccepted));
        }
        return points;
    }
}
