package io.tumen.planner;

import java.util.Arrays;

/// What is still to be settled, by minute: a binary heap of numbers with labels before runs of the same minute, and the
/// oldest first among equals.
final class Queue {
    private static final int MINUTE_SHIFT = 32;
    private static final long RUN = 1L << 31;

    private long[] heap = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void addLabel(int minute, int label) {
        add((long) minute << MINUTE_SHIFT | label);
    }

    /// @param crowd number of those who wait for the run
    void addRun(int minute, int crowd) {
        add((long) minute << MINUTE_SHIFT | RUN | crowd);
    }

    private void add(long entry) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && entry < heap[(at - 1) >>> 1]) {
            heap[at] = heap[(at - 1) >>> 1];
            at = (at - 1) >>> 1;
        }
        heap[at] = entry;
    }

    /// Takes the first entry, to be read by [#isRun] and [#number].
    long removeFirst() {
        long first = heap[0];
        long last = heap[--size];
        int at = 0;
        int child = smallerChild(at);
        while (child < size && heap[child] < last) {
            heap[at] = heap[child];
            at = child;
            child = smallerChild(at);
        }
        heap[at] = last;
        return first;
    }

    private int smallerChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
    }

    static boolean isRun(long entry) {
        return (entry & RUN) != 0;
    }

    /// Of the label, or of the crowd that waits for the run.
    static int number(long entry) {
        return (int) (entry & (RUN - 1));
    }
}
