package io.tumen.flows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One run of [UserEquilibrium].
final class Equilibration {
    /// Sources whose discoveries are taken over together; fixed, so that the number of threads changes nothing.
    private static final int BLOCK = 32;

    /// From this gap on pairs are shifted together; before, one after the other is cheaper.
    private static final double NEAR = 1e-3;

    private static final int MOST_SWEEPS = 3;

    /// Sweeps go on while one is worth this part of the first.
    private static final double WORTHWHILE = 0.05;

    private static final int MOST_JOINT_SHIFTS = 3;

    /// As many pairs with the same last arcs more are kept with every look.
    private static final int ALIKE = 4;

    private static final int RECOUNT_EVERY = 8;

    private final Network network;
    private final Workers workers;
    private final SegmentPairs pairs;
    private final Shifter shifter;
    private final JointShift jointShift;
    private final Map<Layer, double[]> costs = new LinkedHashMap<>();
    private final List<Map<Layer, Explorer>> explorers = new ArrayList<>();
    private final List<Discoveries> block = new ArrayList<>();

    Equilibration(Network network, Workers workers) {
        this.network = network;
        this.workers = workers;
        pairs = new SegmentPairs(network);
        jointShift = new JointShift(network.congestion);
        shifter = new Shifter(network.congestion);
        network.layers.forEach(layer -> costs.put(layer, new double[layer.arcCount]));
        for (int worker = 0; worker < workers.count; worker++) {
            Map<Layer, Explorer> own = new LinkedHashMap<>();
            network.layers.forEach(layer -> own.put(layer, new Explorer(layer, pairs)));
            explorers.add(own);
        }
        for (int i = 0; i < BLOCK; i++) {
            block.add(new Discoveries());
        }
    }

    Trace run(FlowSolver.Options options, long began) {
        var progress = new Progress(options, began);
        for (int iteration = 1; ; iteration++) {
            if (iteration % RECOUNT_EVERY == 0) {
                network.recount();
            }
            pairs.allow(ALIKE * iteration);
            Sums sums = explore();
            if (progress.isOver(iteration, sums.gapRelative(), objective(sums))) {
                if (takeOutCycles()) {
                    sums = explore();
                    progress.correct(sums.gapRelative(), objective(sums));
                }
                return progress.trace();
            }
            equilibrate(sums.gapRelative() < NEAR);
        }
    }

    private double objective(Sums sums) {
        return network.congestion.area() + sums.fixedCost;
    }

    private boolean takeOutCycles() {
        boolean any = false;
        for (Layer layer : network.layers) {
            var cycles = new Cycles(layer);
            for (Source source : network.sources) {
                any |= source.layer.equals(layer) && cycles.takeOut(source);
            }
        }
        if (any) {
            network.recount();
        }
        return any;
    }

    /// Looks at all sources at the same costs.
    private Sums explore() {
        costs.forEach(network::readCosts);
        var sums = new Sums();
        List<Source> sources = network.sources;
        for (int from = 0; from < sources.size(); from += BLOCK) {
            int first = from;
            int end = Math.min(from + BLOCK, sources.size());
            workers.share(
                    from, end, (worker, number) -> explore(worker, sources.get(number), block.get(number - first)));
            for (int i = from; i < end; i++) {
                takeOver(sources.get(i), block.get(i - from), sums);
            }
        }
        return sums;
    }

    private void explore(int worker, Source source, Discoveries found) {
        found.clear();
        Objects.requireNonNull(explorers.get(worker).get(source.layer))
                .explore(source, Objects.requireNonNull(costs.get(source.layer)), found);
    }

    private void takeOver(Source source, Discoveries found, Sums sums) {
        sums.add(found);
        found.joined.forEach(pair -> pair.join(source));
        found.handTo((arcs, split) -> {
            if (split == arcs.length) {
                shifter.open(source, arcs);
            } else {
                SegmentPair pair = pairs.of(source.layer, arcs, split);
                if (pair != null) {
                    pair.join(source);
                }
            }
        });
    }

    private void equilibrate(boolean isNear) {
        if (isNear) {
            shiftTogether();
        } else {
            shiftOneByOne();
        }
        pairs.prune();
    }

    private void shiftOneByOne() {
        double first = sweep();
        double worth = first;
        for (int sweep = 1; sweep < MOST_SWEEPS && worth > WORTHWHILE * first; sweep++) {
            worth = sweep();
        }
    }

    /// A sweep after each joint shift mends what the straight delays of Newton's method missed, and shows when it does
    /// more harm than good.
    private void shiftTogether() {
        double worth = sweep();
        for (int times = 0; times < MOST_JOINT_SHIFTS && worth > 0; times++) {
            jointShift.run(pairs.all());
            double after = sweep();
            if (after > worth) {
                break;
            }
            worth = after;
        }
    }

    private double sweep() {
        double worth = 0;
        for (SegmentPair pair : pairs.all()) {
            worth += shifter.balance(pair);
        }
        return worth;
    }

    /// Of all sources, added in their order.
    private static final class Sums {
        private double cost;
        private double fixedCost;
        private double excess;

        void add(Discoveries found) {
            cost += found.cost;
            fixedCost += found.fixedCost;
            excess += found.excess;
        }

        double gapRelative() {
            return cost > 0 ? excess / cost : 0;
        }
    }
}
