package io.tumen.flows;

/// Moves flow within pairs of ways until both cost the same, by Newton's method on one number at a time.
final class Shifter {
    /// Differences smaller than this part of an hour are rounding.
    private static final double ROUNDING = 1e-15;

    /// A difference that has shrunk to this part is good for now: other pairs will change it again.
    private static final double ENOUGH = 0.1;

    /// As many steps at most while the difference shrinks well …
    private static final int FEW_STEPS = 3;

    /// … and while it does not: halving finds what Newton's method cannot, at kinks and where a slope is infinite.
    private static final int MOST_STEPS = 60;

    private final Congestion congestion;

    Shifter(Congestion congestion) {
        this.congestion = congestion;
    }

    /// Returns units × hours that the shift was worth at the hours before it.
    double balance(SegmentPair pair) {
        double before = pair.difference(congestion);
        return Math.abs(before) <= ROUNDING ? 0 : balance(pair, before > 0, Math.abs(before));
    }

    /// Looks for the root of the difference, which falls with every unit shifted.
    private double balance(SegmentPair pair, boolean fromOne, double before) {
        double shifted = 0;
        double least = 0;
        double most = Double.POSITIVE_INFINITY;
        double difference = before;
        for (int step = 0; step < MOST_STEPS; step++) {
            double goal = shifted + difference / pair.slope(congestion);
            if (!(goal > least && goal < most)) {
                goal = (least + most) / 2;
            }
            double moved = goal > shifted ? move(pair, fromOne, goal - shifted) : -move(pair, !fromOne, shifted - goal);
            pair.shiftVolumes(congestion, fromOne ? moved : -moved);
            shifted += moved;
            double after = pair.difference(congestion);
            difference = fromOne ? after : -after;
            if (difference > 0) {
                least = shifted;
            } else {
                most = shifted;
            }
            boolean isAll = shifted < goal && difference > 0;
            if (moved == 0 || isAll || isEnough(difference, before, step)) {
                break;
            }
        }
        return shifted * before;
    }

    private static boolean isEnough(double difference, double before, int step) {
        double left = Math.abs(difference) / before;
        return left <= ENOUGH || (step + 1 >= FEW_STEPS && left <= 0.5);
    }

    /// Takes from the sources in their order until enough is moved: which of them does not matter for the costs, and
    /// one that uses only one of the two ways is simpler.
    static double move(SegmentPair pair, boolean fromOne, double wanted) {
        double left = wanted;
        double moved = 0;
        for (int i = 0; i < pair.sourceCount() && left > 0; i++) {
            Source source = pair.source(i);
            double most = pair.least(source, fromOne);
            double taken = Math.min(most, left);
            if (taken > 0) {
                pair.shift(source, fromOne, taken);
                moved += taken;
                left -= taken;
            } else if (pair.least(source, !fromOne) == 0) {
                pair.leave(i--);
            }
        }
        return moved;
    }

    /// Stops what a source sends round a cycle.
    void open(Source source, int[] cycle) {
        double round = source.flows.least(cycle, 0, cycle.length);
        for (int arc : cycle) {
            source.flows.subtract(arc, round, source.crumb());
            congestion.add(source.layer.facility[arc], -round);
        }
    }
}
