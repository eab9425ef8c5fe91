package io.tumen.planner;

import java.util.Arrays;

/// How the chance of one moment, 1 in all, lies over the minutes; what happens to the goods moves it forward. What
/// can never happen, because nothing is known that would take the goods on, is kept apart and not thrown away.
///
/// Convolution with a triangle goes through prefix sums and not through products: between its corners a triangle is
/// straight, so its sum over a sliding window is carried from minute to minute, and a step costs the minutes of the
/// result, however wide the triangle is (the piecewise form of the summed-area idea of Heckbert 1986, Filtering by
/// repeated integration). A window without mass starts afresh from 0, so that rounding does not pile up.
///
/// Buffers are kept and grow; no step allocates per minute.
final class Mass {
    private double[] values = new double[1024];
    private double[] spare = new double[1024];
    private double[] laidOut = new double[1024];
    private double[] sums = new double[1024];
    private int first;
    private int size;
    private double never;

    /// All mass on one minute.
    void start(int minute) {
        first = minute;
        size = 1;
        values[0] = 1;
        never = 0;
    }

    int first() {
        return first;
    }

    /// Only where [#isNowhere] is false.
    int last() {
        return first + size - 1;
    }

    /// Whether no mass is left on any minute.
    boolean isNowhere() {
        return size == 0;
    }

    double never() {
        return never;
    }

    /// Mass up to and with each minute from [#first] on.
    double[] cumulated() {
        sumUp();
        return Arrays.copyOf(sums, size);
    }

    /// The mass up to and with a minute.
    double until(int minute) {
        double sum = 0;
        for (int i = 0; i < size && i <= minute - first; i++) {
            sum += values[i];
        }
        return sum;
    }

    /// Something takes its time.
    void take(Triangle time) {
        if (!time.isPoint() && size > 0) {
            spread(time);
        }
        first += time.low();
    }

    private void sumUp() {
        sums = sums.length < size ? new double[grown(size)] : sums;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
            sums[i] = sum;
        }
    }

    /// Puts the values, and their sums, behind as many empty minutes as the triangle is wide, and before as many, so
    /// that the sliding window needs no look at the ends.
    private void layOut(int high) {
        int wide = size + 2 * high + 2;
        if (laidOut.length < wide) {
            laidOut = new double[grown(wide)];
            sums = new double[grown(wide)];
        }
        Arrays.fill(laidOut, 0, high, 0);
        Arrays.fill(sums, 0, high, 0);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
            laidOut[high + i] = values[i];
            sums[high + i] = sum;
        }
        Arrays.fill(laidOut, high + size, wide, 0);
        Arrays.fill(sums, high + size, wide, sum);
    }

    private void spread(Triangle time) {
        int mode = time.mode() - time.low();
        int high = time.high() - time.low();
        int wide = size + high;
        layOut(high);
        values = values.length < wide ? new double[grown(wide)] : values;
        double up = time.slopeUp();
        double down = time.slopeDown();
        double atLow = time.massAtLow();
        double atMode = time.massAtMode();
        double atHigh = time.massAtHigh();
        // Σ k·value(t − k) over the rise, 0 < k < mode, and Σ (high − k)·value(t − k) over the fall, mode < k < high.
        double rise = 0;
        double fall = 0;
        for (int t = 0; t < wide; t++) {
            int now = t + high;
            int peak = now - mode;
            double corners = atLow * laidOut[now] + atMode * laidOut[peak] + atHigh * laidOut[t];
            values[t] = corners + Math.max(0, up * rise + down * fall);
            double risen = sums[now] - sums[peak + 1];
            double fallen = sums[peak] - sums[t + 1];
            rise = risen > 0 ? rise + risen - (mode - 1) * laidOut[peak + 1] : 0;
            fall = fallen > 0 ? fall - (sums[peak] - sums[t]) + (high - mode) * laidOut[peak] : 0;
        }
        size = wide;
    }

    /// The goods wait until they may go on.
    void waitFor(Gate gate) {
        int i = 0;
        while (i < size) {
            int minute = first + i;
            int opens = values[i] == 0 ? minute : gate.opensAt(minute);
            if (opens == Minutes.NEVER) {
                never += drain(i, size);
                size = i;
            } else if (opens > minute) {
                gatherAt(i, opens - first);
                i = opens - first;
            } else {
                i = values[i] == 0 ? i + 1 : Math.max(i + 1, gate.opensUntil(minute) - first);
            }
        }
        trim();
    }

    /// Nothing takes the goods on.
    void loseAll() {
        never += drain(0, size);
        size = 0;
    }

    /// Moves what lies from one place up to another onto the other.
    private void gatherAt(int from, int at) {
        double gathered = drain(from, Math.min(at, size));
        if (at >= size) {
            values = values.length <= at ? Arrays.copyOf(values, grown(at + 1)) : values;
            Arrays.fill(values, size, at + 1, 0);
            size = at + 1;
        }
        values[at] += gathered;
    }

    /// Sums and clears.
    private double drain(int from, int until) {
        double sum = 0;
        for (int i = from; i < until; i++) {
            sum += values[i];
            values[i] = 0;
        }
        return sum;
    }

    /// The goods leave at set minutes: what stands ready by the limit of a departure, and not by that of one before,
    /// leaves with it; what comes after the last limit never leaves.
    ///
    /// @param limits     rising
    /// @param departures of each limit, rising, none before its limit
    void depart(int[] limits, int[] departures) {
        int runs = runsNeeded(limits);
        int start = runs == 0 ? 0 : departures[0];
        int wide = runs == 0 ? 0 : departures[runs - 1] - start + 1;
        spare = spare.length < wide ? new double[grown(wide)] : spare;
        Arrays.fill(spare, 0, wide, 0);
        int i = 0;
        for (int run = 0; run < runs; run++) {
            int end = Math.clamp((long) limits[run] - first + 1, i, size);
            spare[departures[run] - start] += drain(i, end);
            i = end;
        }
        never += drain(i, size);
        double[] left = spare;
        spare = values;
        values = left;
        first = start;
        size = wide;
        trim();
    }

    /// All up to the first that waits for the last minute of mass.
    private int runsNeeded(int[] limits) {
        int runs = 0;
        while (size > 0 && runs < limits.length && (runs == 0 || limits[runs - 1] < last())) {
            runs++;
        }
        return runs;
    }

    /// Mass lies on the first and on the last minute, or nowhere.
    private void trim() {
        int from = 0;
        while (from < size && values[from] == 0) {
            from++;
        }
        while (size > from && values[size - 1] == 0) {
            size--;
        }
        System.arraycopy(values, from, values, 0, size - from);
        first += from;
        size -= from;
    }

    private static int grown(int least) {
        return Math.max(2 * least, 1024);
    }
}
