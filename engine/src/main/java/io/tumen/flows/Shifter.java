package io.tumen.flows;

/// Moves flow within pairs of ways until both cost the same, by Newton's method on one number at a time.
final class Shifter {
    /// Differences smaller than this part of an hour are rounding.
    private static final double ROUNDING = 1e-15;

    /// A difference that has shrunk to this part is good for now: other pairs will change it again.
    private static final double ENOUGH = 0.1;

    /// Halving ends here at the latest.
    private static final int MOST_STEPS = 60;

    private final Congestion congestion;

    Shifter(Congestion congestion) {
        this.congestion = congestion;
    }

    /// Returns units × hours that the shift was worth at the hours before it.
    double balance(SegmentPair pair) {
        double before = pair.difference(congestion);
        if (Math.abs(before) <= ROUNDING) {
            return 0;
        }
        boolean fromOne = before > 0;
        double moved = move(pair, fromOne, wanted(pair, fromOne, Math.abs(before)));
        if (moved > 0) {
            pair.shiftVolumes(congestion, fromOne ? moved : -moved);
        }
        return moved * Math.abs(before);
    }

    /// How many units would make both ways nearly equal: a step of Newton's method, and where it goes too far, as it
    /// does on an empty way, a search between nothing and it. Only volumes are looked at; flows are moved once.
    private double wanted(SegmentPair pair, boolean fromOne, double before) {
        double most = before / pair.slope(congestion);
        if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
            most = available(pair, fromOne);
        }
        double least = 0;
        double next = most;
        for (int step = 0; step < MOST_STEPS; step++) {
            double after = pair.differenceAfter(congestion, fromOne ? next : -next);
            double left = fromOne ? after : -after;
            if (left >= 0 && (step == 0 || left <= ENOUGH * before)) {
                return next;
            }
            if (-left <= ENOUGH * before && left < 0) {
                return next;
            }
            least = left > 0 ? next : least;
            most = left > 0 ? most : next;
            next = (least + most) / 2;
        }
        return least;
    }

    private static double available(SegmentPair pair, boolean fromOne) {
        double available = 0;
        for (int i = 0; i < pair.sourceCount(); i++) {
            available += pair.least(pair.source(i), fromOne);
        }
        return available;
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
