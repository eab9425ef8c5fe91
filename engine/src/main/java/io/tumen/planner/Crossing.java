package io.tumen.planner;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Where one way stops being ahead of another while a lever is moved.
final class Crossing {
    private static final double FLAT = 1e-9;

    private Crossing() {}

    /// Of a lever that moves money in proportion: where the line through two points meets zero.
    ///
    /// @param x1 a value of the lever
    /// @param y1 by how much the way is ahead there
    /// @return null when the lever moves nothing, or the line meets zero at no positive value
    static @Nullable TurningPoint ofLine(double x1, double y1, double x2, double y2) {
        double slope = (y2 - y1) / (x2 - x1);
        double zero = x1 - y1 / slope;
        return Math.abs(slope) < FLAT || !(zero > 0) ? null : new TurningPoint(zero, slope < 0);
    }

    /// Of a lever that moves departures: the nearest value, from now on in steps that double, then by halving, where it
    /// is decided otherwise than now. Less of the lever is taken to be never worse for one of the ways, the one that
    /// has it.
    ///
    /// @param ahead      whether the way is ahead at so many steps
    /// @param now        the value now
    /// @param most       the largest value to look at
    /// @param aheadBelow whether it is the way that has the lever, and so wins by less of it
    /// @return in steps, on the side where the way is not ahead; null when there is none
    static @Nullable TurningPoint ofSteps(LongPredicate ahead, long now, long most, boolean aheadBelow) {
        boolean before = ahead.test(now);
        long direction = before == aheadBelow ? 1 : -1;
        long end = direction > 0 ? most : 0;
        long same = now;
        long other = now;
        for (long stride = 1; ahead.test(other) == before; stride *= 2) {
            if (other == end) {
                return null;
            }
            same = other;
            other = direction > 0 ? Math.min(end, other + stride) : Math.max(end, other - stride);
        }
        while (Math.abs(other - same) > 1) {
            long middle = (same + other) / 2;
            if (ahead.test(middle) == before) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return new TurningPoint(before ? other : same, aheadBelow);
    }
}
