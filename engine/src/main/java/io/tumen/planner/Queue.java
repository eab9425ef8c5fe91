package io.tumen.planner;

import java.util.Arrays;

/// What is still to be settled, roughly by minute: buckets as in Dial's algorithm (1969, Algorithm 360), as wide as it
/// takes for 4,096 of them to hold the span of the search, with one bit each to find the next that is not empty. Inside
/// a bucket the last that came is the first to go. The order only saves work; a search is right in any.
final class Queue {
    private static final int WORD = Long.SIZE;
    private static final int WORDS = 64;
    private static final int BUCKETS = WORDS * WORD;
    private static final int NONE = -1;

    /// The first entry of each bucket.
    private final int[] first = new int[BUCKETS];
    /// One bit for each bucket that is not empty, and one for each word that is not zero.
    private final long[] full = new long[WORDS];

    private long fullWords;

    private int entries;
    /// Number of the label, or the complement of the number of the crowd.
    private int[] number = new int[256];

    private int[] next = new int[256];

    private int from;
    private int shift;

    Queue() {
        Arrays.fill(first, NONE);
    }

    /// Forgets all, for a search over the minutes of a span.
    void begin(int earliest, int latest) {
        while (!isEmpty()) {
            removeFirst();
        }
        entries = 0;
        from = earliest;
        shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros((latest - earliest) / BUCKETS));
    }

    boolean isEmpty() {
        return fullWords == 0;
    }

    void addLabel(int minute, int label) {
        add(minute, label);
    }

    /// @param crowd number of those who wait for the run
    void addRun(int minute, int crowd) {
        add(minute, ~crowd);
    }

    private void add(int minute, int what) {
        if (entries == number.length) {
            number = Arrays.copyOf(number, 2 * entries);
            next = Arrays.copyOf(next, 2 * entries);
        }
        int bucket = (minute - from) >> shift;
        number[entries] = what;
        next[entries] = first[bucket];
        first[bucket] = entries++;
        full[bucket / WORD] |= 1L << bucket;
        fullWords |= 1L << (bucket / WORD);
    }

    /// Takes the first entry, to be read by [#isRun] and [#number].
    int removeFirst() {
        int word = Long.numberOfTrailingZeros(fullWords);
        int bucket = word * WORD + Long.numberOfTrailingZeros(full[word]);
        int entry = first[bucket];
        first[bucket] = next[entry];
        if (first[bucket] == NONE) {
            full[word] &= full[word] - 1;
            if (full[word] == 0) {
                fullWords &= fullWords - 1;
            }
        }
        return number[entry];
    }

    static boolean isRun(int entry) {
        return entry < 0;
    }

    /// Of the label, or of the crowd that waits for the run.
    static int number(int entry) {
        return entry < 0 ? ~entry : entry;
    }
}
