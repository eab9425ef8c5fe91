package io.tumen.flows;

import java.util.List;

/// One run of [BiconjugateFrankWolfe]; names as in the paper's section 3.
final class ConjugateDescent {
    /// A target nearer than this to the one before would only stand still.
    private static final double MOST_OF_LAST = 0.99;

    private static final int HALVINGS = 40;

    private final Congestion congestion;
    private final TreeLoading loading;
    private final ArcLoads point;
    private final ArcLoads tree;
    private ArcLoads target;
    private ArcLoads last;
    private ArcLoads beforeLast;
    private int targets;
    private double step;

    ConjugateDescent(Network network, List<Layer> layerOf, TreeLoading loading) {
        this.congestion = network.congestion;
        this.loading = loading;
        point = new ArcLoads(layerOf, congestion);
        tree = new ArcLoads(layerOf, congestion);
        target = new ArcLoads(layerOf, congestion);
        last = new ArcLoads(layerOf, congestion);
        beforeLast = new ArcLoads(layerOf, congestion);
    }

    OriginFlows flows() {
        return point.asFlows();
    }

    Trace run(Progress progress) {
        loading.load(point);
        for (int iteration = 1; ; iteration++) {
            renew();
            double cheapest = loading.load(tree);
            double cost = point.fixedCost;
            for (int f = 0; f < congestion.count; f++) {
                cost += point.volume[f] * congestion.hours(f);
            }
            double gap = cost > 0 ? Math.max(0, (cost - cheapest) / cost) : 0;
            if (progress.isOver(iteration, gap, congestion.area() + point.fixedCost)) {
                return progress.trace();
            }
            aim();
            step = search();
            point.mix(1 - step, step, target);
        }
    }

    private void renew() {
        System.arraycopy(point.volume, 0, congestion.volume, 0, congestion.count);
        congestion.renewAll();
    }

    /// Chooses the target: the tree, mixed with the last two so that the way there is conjugate to theirs.
    private void aim() {
        ArcLoads oldest = beforeLast;
        beforeLast = last;
        last = target;
        target = oldest;
        double ofLast = 0;
        double ofBefore = 0;
        if (targets >= 2 && step < MOST_OF_LAST) {
            double mu = mu();
            double nu = Math.max(0, nu() + mu * step / (1 - step));
            ofLast = nu / (1 + mu + nu);
            ofBefore = mu / (1 + mu + nu);
        } else if (targets >= 1 && step < MOST_OF_LAST) {
            ofLast = alpha();
        }
        targets = step < MOST_OF_LAST ? Math.min(2, targets + 1) : 1;
        target.mix(0, ofBefore, beforeLast);
        target.mix(1, ofLast, last);
        target.mix(1, 1 - ofLast - ofBefore, tree);
    }

    /// Conjugate to the last direction only.
    private double alpha() {
        double product = 0;
        double own = 0;
        for (int f = 0; f < congestion.count; f++) {
            double old = last.volume[f] - point.volume[f];
            double fresh = tree.volume[f] - point.volume[f];
            product += old * congestion.slope(f) * fresh;
            own += old * congestion.slope(f) * (fresh - old);
        }
        double alpha = own == 0 ? 0 : product / own;
        return alpha >= 0 ? Math.min(alpha, MOST_OF_LAST) : 0;
    }

    private double mu() {
        double product = 0;
        double own = 0;
        for (int f = 0; f < congestion.count; f++) {
            double old = step * last.volume[f] + (1 - step) * beforeLast.volume[f] - point.volume[f];
            product += old * congestion.slope(f) * (tree.volume[f] - point.volume[f]);
            own += old * congestion.slope(f) * (beforeLast.volume[f] - last.volume[f]);
        }
        return own == 0 ? 0 : Math.max(0, -product / own);
    }

    private double nu() {
        double product = 0;
        double own = 0;
        for (int f = 0; f < congestion.count; f++) {
            double old = last.volume[f] - point.volume[f];
            product += old * congestion.slope(f) * (tree.volume[f] - point.volume[f]);
            own += old * congestion.slope(f) * old;
        }
        return own == 0 ? 0 : -product / own;
    }

    /// How far towards the target the objective falls.
    private double search() {
        if (slopeAt(1) <= 0) {
            return 1;
        }
        double least = 0;
        double most = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (least + most) / 2;
            if (slopeAt(middle) <= 0) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return least;
    }

    private double slopeAt(double part) {
        double slope = target.fixedCost - point.fixedCost;
        for (int f = 0; f < congestion.count; f++) {
            double way = target.volume[f] - point.volume[f];
            if (way != 0) {
                slope += way * congestion.hoursAt(f, point.volume[f] + part * way);
            }
        }
        return slope;
    }
}
