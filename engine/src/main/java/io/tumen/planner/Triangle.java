package io.tumen.planner;

import java.util.function.ToIntFunction;

/// How an uncertain number of minutes is spread: as a triangle from `low` to `high` with its peak at `mode`,
/// rounded to whole minutes. With `low == high` it is one number.
///
/// Three numbers are all that a range tells, and a triangle claims little beyond them (Johnson 1997, The triangular
/// distribution as a proxy for the beta distribution in risk analysis, The Statistician 46, 387–398). Docs: decision
/// "A range is a triangle".
///
/// @param low  minutes, may be negative
/// @param mode minutes, where the chance is greatest
/// @param high minutes
record Triangle(int low, int mode, int high) {
    Triangle {
        if (!(low <= mode && mode <= high)) {
            throw new IllegalArgumentException(
                    low + "/" + mode + "/" + high + " is no low, mode and high. Maybe the paces are mixed up?");
        }
    }

    static Triangle of(ToIntFunction<Pace> minutes) {
        return new Triangle(
                minutes.applyAsInt(Pace.FAST), minutes.applyAsInt(Pace.LIKELY), minutes.applyAsInt(Pace.SLOW));
    }

    boolean isPoint() {
        return low == high;
    }

    /// What the density rises by from minute to minute below the mode; 0 when there is no rise.
    double slopeUp() {
        return mode == low ? 0 : 2.0 / ((double) (high - low) * (mode - low));
    }

    /// What the density falls by from minute to minute above the mode; 0 when there is no fall.
    double slopeDown() {
        return high == mode ? 0 : 2.0 / ((double) (high - low) * (high - mode));
    }

    // Between its corners the density is straight, and the mass of a minute is the density in its middle. The
    // minutes at the corners hold what lies within half a minute.

    double massAtLow() {
        return slopeUp() / 8;
    }

    double massAtMode() {
        return halfAtMode(slopeUp(), mode - low) + halfAtMode(slopeDown(), high - mode);
    }

    double massAtHigh() {
        return slopeDown() / 8;
    }

    private static double halfAtMode(double slope, int width) {
        return slope * (0.5 * width - 0.125);
    }
}
