package io.tumen.planner;

import java.util.Arrays;

/// Labels still to be settled, the earliest first and of one minute the oldest first: a binary heap of numbers.
final class Agenda {
    private final Labels labels;
    private int[] heap = new int[256];
    private int size;

    Agenda(Labels labels) {
        this.labels = labels;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int label) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && before(label, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = label;
    }

    int removeFirst() {
        int first = heap[0];
        int last = heap[--size];
        int at = 0;
        int child = smallerChild(at);
        while (child < size && before(heap[child], last)) {
            heap[at] = heap[child];
            at = child;
            child = smallerChild(at);
        }
        heap[at] = last;
        return first;
    }

    private int smallerChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && before(heap[left + 1], heap[left]) ? left + 1 : left;
    }

    private boolean before(int a, int b) {
        int byTime = Integer.compare(labels.time(a), labels.time(b));
        return byTime != 0 ? byTime < 0 : a < b;
    }
}
