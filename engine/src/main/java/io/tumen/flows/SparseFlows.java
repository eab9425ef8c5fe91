package io.tumen.flows;

import java.util.Arrays;

/// What one source sends over each arc of its layer; most arcs carry nothing of it.
///
/// A bit says that an arc has a place, and counting the bits before it says which: 8 bytes for each used arc and about
/// 1.5 bits for each of the others, where a plain array would take 64. Finding a place costs two reads; a new arc
/// moves those behind it.
final class SparseFlows {
    private static final int NONE = -1;

    private long[] used = new long[0];
    private int[] placesBefore = new int[0];
    private double[] units = new double[0];
    private int size;
    private int[] added = new int[0];

    int size() {
        return size;
    }

    double get(int arc) {
        long word = used[arc >>> 6];
        return (word >>> arc & 1) == 0 ? 0 : units[placesBefore[arc >>> 6] + below(word, arc)];
    }

    /// Adds as much to each of these arcs.
    void add(int[] arcs, int from, int to, double more) {
        makePlaces(arcs, from, to);
        for (int i = from; i < to; i++) {
            units[place(arcs[i])] += more;
        }
    }

    /// Takes away as much; what then is no more than a crumb becomes nothing.
    void subtract(int arc, double less, double crumb) {
        int place = place(arc);
        if (place != NONE) {
            double left = units[place] - less;
            units[place] = left <= crumb ? 0 : left;
        }
    }

    /// The least that goes over any of these arcs.
    double least(int[] arcs, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            least = Math.min(least, get(arcs[i]));
            if (least == 0) {
                return 0;
            }
        }
        return least;
    }

    /// Writes the arcs that carry something, rising, with what they carry.
    int list(int[] arcs, double[] values) {
        int place = 0;
        int listed = 0;
        for (int w = 0; w < used.length; w++) {
            for (long word = used[w]; word != 0; word &= word - 1) {
                double value = units[place++];
                if (value > 0) {
                    arcs[listed] = (w << 6) + Long.numberOfTrailingZeros(word);
                    values[listed++] = value;
                }
            }
        }
        return listed;
    }

    /// Forgets all and takes these instead; nothing else can be done before.
    ///
    /// @param values by arc
    void set(double[] values) {
        used = new long[(values.length + 63) >>> 6];
        placesBefore = new int[used.length];
        size = 0;
        for (int arc = 0; arc < values.length; arc++) {
            if (values[arc] > 0) {
                used[arc >>> 6] |= 1L << arc;
                size++;
            }
        }
        if (units.length < size || units.length > 2 * size + 16) {
            units = new double[size + size / 8];
        }
        int place = 0;
        for (int w = 0; w < used.length; w++) {
            placesBefore[w] = place;
            for (long word = used[w]; word != 0; word &= word - 1) {
                units[place++] = values[(w << 6) + Long.numberOfTrailingZeros(word)];
            }
        }
    }

    void clear() {
        used = new long[0];
        placesBefore = new int[0];
        units = new double[0];
        size = 0;
    }

    private static int below(long word, int arc) {
        return Long.bitCount(word & ((1L << arc) - 1));
    }

    private int place(int arc) {
        long word = used[arc >>> 6];
        return (word >>> arc & 1) == 0 ? NONE : placesBefore[arc >>> 6] + below(word, arc);
    }

    /// Makes places for those of these arcs that have none, moving what lies behind only once for all.
    private void makePlaces(int[] arcs, int from, int to) {
        int fresh = 0;
        for (int i = from; i < to; i++) {
            if (place(arcs[i]) == NONE) {
                if (fresh == added.length) {
                    added = Arrays.copyOf(added, 2 * fresh + 8);
                }
                added[fresh++] = arcs[i];
            }
        }
        if (fresh > 0) {
            Arrays.sort(added, 0, fresh);
            makeRoom(fresh);
            mark(fresh);
        }
    }

    /// Moves blocks of units apart, the last first.
    private void makeRoom(int fresh) {
        if (size + fresh > units.length) {
            units = Arrays.copyOf(units, size + fresh + size / 8 + 8);
        }
        int end = size;
        for (int i = fresh - 1; i >= 0; i--) {
            int arc = added[i];
            int place = placesBefore[arc >>> 6] + below(used[arc >>> 6], arc);
            System.arraycopy(units, place, units, place + i + 1, end - place);
            units[place + i] = 0;
            end = place;
        }
        size += fresh;
    }

    private void mark(int fresh) {
        int next = 0;
        for (int w = added[0] >>> 6; w < used.length; w++) {
            placesBefore[w] += next;
            for (; next < fresh && added[next] >>> 6 == w; next++) {
                used[w] |= 1L << added[next];
            }
        }
    }
}
