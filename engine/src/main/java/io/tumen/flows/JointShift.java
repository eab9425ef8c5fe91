package io.tumen.flows;

import java.util.Arrays;
import java.util.List;

/// One step of Newton's method for all pairs of ways together. Pairs that share facilities wait for each other when
/// they are balanced one by one, and the last digits cost a hundred rounds; here the system `Aᵀ·S·A·x = difference`
/// (A: which pair uses which facility, S: the slopes) is solved by conjugate gradients with its diagonal as
/// preconditioner, which only reads numbers and moves no flow, and then every pair shifts its part.
///
/// Pairs that have nothing to shift the right way stay out; those that would shift more than they have shift all, and
/// the system is solved again for the others. Where a combination of pairs changes no volume but saves
/// fixed hours there is no curvature: then the step goes as far as there is flow.
final class JointShift {
    private static final double EXACT_ENOUGH = 0.02;
    private static final int MOST_ROUNDS = 60;
    private static final int MOST_LIMITINGS = 8;
    private static final double FLAT = 1e-11;

    private final Congestion congestion;
    private SegmentPair[] pairs = new SegmentPair[0];
    private int count;
    private int[] first = new int[1];
    private int[] uses = new int[0];
    private double[] diagonal = new double[0];
    private double[] residual = new double[0];
    private double[] scaled = new double[0];
    private double[] direction = new double[0];
    private double[] image = new double[0];
    private double[] shift = new double[0];
    private boolean[] isAtLimit = new boolean[0];
    private final double[] onFacility;

    JointShift(Congestion congestion) {
        this.congestion = congestion;
        onFacility = new double[congestion.count + 1];
    }

    void run(List<SegmentPair> all) {
        collect(all);
        Arrays.fill(shift, 0, count, 0);
        Arrays.fill(isAtLimit, 0, count, false);
        for (int round = 0; round < MOST_LIMITINGS; round++) {
            boolean isCurved = solve();
            boolean isLimited = limit();
            if (isCurved && !isLimited) {
                break;
            }
            readResidual();
        }
        apply(length());
    }

    /// Cuts the shifts back to what there is to be shifted.
    ///
    /// @return whether any had to be
    private boolean limit() {
        boolean any = false;
        for (int p = 0; p < count; p++) {
            double wanted = Math.abs(shift[p]);
            if (wanted > 0 && !isAtLimit[p]) {
                double available = available(pairs[p], shift[p] > 0, wanted);
                if (available < wanted) {
                    shift[p] = shift[p] > 0 ? available : -available;
                    isAtLimit[p] = true;
                    any = true;
                }
            }
        }
        return any;
    }

    private static double available(SegmentPair pair, boolean fromOne, double wanted) {
        double available = 0;
        for (int i = 0; i < pair.sourceCount() && available < wanted; i++) {
            available += pair.least(pair.source(i), fromOne);
        }
        return available;
    }

    /// What difference is left after the shifts so far, if delays were straight.
    private void readResidual() {
        System.arraycopy(shift, 0, direction, 0, count);
        multiply();
        for (int p = 0; p < count; p++) {
            residual[p] = pairs[p].difference(congestion) - image[p];
        }
    }

    private void collect(List<SegmentPair> all) {
        makeRoom(all.size());
        count = 0;
        for (SegmentPair pair : all) {
            double slope = pair.slope(congestion);
            double difference = pair.difference(congestion);
            if (slope > 0 && slope < Double.POSITIVE_INFINITY && canShift(pair, difference > 0)) {
                uses = pair.copyUses(uses, first[count]);
                first[count + 1] = first[count] + pair.useCount();
                diagonal[count] = slope;
                residual[count] = difference;
                pairs[count++] = pair;
            }
        }
    }

    private void makeRoom(int most) {
        if (pairs.length < most) {
            int room = most + most / 4;
            pairs = new SegmentPair[room];
            first = new int[room + 1];
            diagonal = new double[room];
            residual = new double[room];
            scaled = new double[room];
            direction = new double[room];
            image = new double[room];
            shift = new double[room];
            isAtLimit = new boolean[room];
        }
    }

    private static boolean canShift(SegmentPair pair, boolean fromOne) {
        for (int i = 0; i < pair.sourceCount(); i++) {
            if (pair.least(pair.source(i), fromOne) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether every direction taken was curved.
    private boolean solve() {
        double product = precondition();
        System.arraycopy(scaled, 0, direction, 0, count);
        double enough = product * EXACT_ENOUGH * EXACT_ENOUGH;
        for (int round = 0; round < MOST_ROUNDS && product > enough; round++) {
            multiply();
            double curvature = 0;
            double straight = 0;
            for (int p = 0; p < count; p++) {
                curvature += direction[p] * image[p];
                straight += direction[p] * direction[p] * diagonal[p];
            }
            if (curvature <= FLAT * straight) {
                follow();
                return false;
            }
            double step = product / curvature;
            for (int p = 0; p < count; p++) {
                shift[p] += step * direction[p];
                residual[p] -= step * image[p];
            }
            double before = product;
            product = precondition();
            double keep = product / before;
            for (int p = 0; p < count; p++) {
                direction[p] = scaled[p] + keep * direction[p];
            }
        }
        return true;
    }

    private double precondition() {
        double product = 0;
        for (int p = 0; p < count; p++) {
            scaled[p] = isAtLimit[p] ? 0 : residual[p] / diagonal[p];
            product += scaled[p] * residual[p];
        }
        return product;
    }

    /// How the differences fall when each pair shifts as the direction says.
    private void multiply() {
        spread(direction);
        for (int f = 0; f < congestion.count; f++) {
            onFacility[f] *= congestion.slope(f);
        }
        for (int p = 0; p < count; p++) {
            double sum = 0;
            for (int i = first[p]; i < first[p + 1]; i++) {
                int f = uses[i];
                sum += f >= 0 ? onFacility[f] : -onFacility[~f];
            }
            image[p] = sum;
        }
    }

    /// Units that leave each facility.
    private void spread(double[] amount) {
        Arrays.fill(onFacility, 0);
        for (int p = 0; p < count; p++) {
            double units = amount[p];
            for (int i = first[p]; i < first[p + 1]; i++) {
                int f = uses[i];
                if (f >= 0) {
                    onFacility[f] += units;
                } else {
                    onFacility[~f] -= units;
                }
            }
        }
    }

    /// Adds the direction as far as every pair has flow for it.
    private void follow() {
        double most = Double.POSITIVE_INFINITY;
        for (int p = 0; p < count; p++) {
            most = Math.min(most, steps(p));
        }
        if (most == Double.POSITIVE_INFINITY) {
            return;
        }
        for (int p = 0; p < count; p++) {
            isAtLimit[p] |= steps(p) <= most;
            shift[p] += most * direction[p];
        }
    }

    /// How often the pair can take the direction.
    private double steps(int p) {
        if (direction[p] == 0) {
            return Double.POSITIVE_INFINITY;
        }
        boolean fromOne = direction[p] > 0;
        double room = available(pairs[p], fromOne, Double.POSITIVE_INFINITY) - (fromOne ? shift[p] : -shift[p]);
        return Math.max(0, room) / Math.abs(direction[p]);
    }

    /// What part of the step is best: the delays are not as straight as the step believes.
    private double length() {
        double fixed = 0;
        for (int p = 0; p < count; p++) {
            fixed += shift[p] * pairs[p].fixedDifference();
        }
        spread(shift);
        double least = 0;
        double most = 1;
        if (gain(1, fixed) >= 0) {
            return 1;
        }
        for (int halving = 0; halving < 12; halving++) {
            double middle = (least + most) / 2;
            if (gain(middle, fixed) >= 0) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return least;
    }

    /// Hours × units saved by a little more of the step, after that part of it.
    private double gain(double part, double fixed) {
        double gain = fixed;
        for (int f = 0; f < congestion.count; f++) {
            if (onFacility[f] != 0) {
                gain += onFacility[f] * congestion.hoursAt(f, congestion.volume[f] - part * onFacility[f]);
            }
        }
        return gain;
    }

    private void apply(double part) {
        for (int p = 0; p < count; p++) {
            double units = part * shift[p];
            if (units != 0) {
                double moved = Shifter.move(pairs[p], units > 0, Math.abs(units));
                pairs[p].shiftVolumes(congestion, units > 0 ? moved : -moved);
            }
        }
    }
}
