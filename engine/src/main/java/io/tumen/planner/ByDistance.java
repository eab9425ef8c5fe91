package io.tumen.planner;

import java.util.Arrays;

/// Terminals by how far they are, the nearest first: a binary heap that knows where in it each stands, so that one that
/// came nearer moves up (Knuth, The Art of Computer Programming 3, 5.2.3).
final class ByDistance {
    private static final int NOWHERE = -1;

    private final long[] distance;
    private final int[] heap;
    private final int[] place;
    private int size;

    /// @param far the distance of a terminal nobody offered
    ByDistance(int terminals, long far) {
        distance = new long[terminals];
        Arrays.fill(distance, far);
        heap = new int[terminals];
        place = new int[terminals];
        Arrays.fill(place, NOWHERE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Takes this for the terminal's distance if it was farther.
    void offer(int terminal, long found) {
        if (found < distance[terminal]) {
            distance[terminal] = found;
            if (place[terminal] == NOWHERE) {
                place[terminal] = size++;
            }
            moveUp(terminal, place[terminal]);
        }
    }

    /// Takes out the nearest.
    int removeFirst() {
        int first = heap[0];
        place[first] = NOWHERE;
        if (--size > 0) {
            moveDown(heap[size]);
        }
        return first;
    }

    private void moveUp(int terminal, int from) {
        int at = from;
        while (at > 0 && distance[heap[(at - 1) / 2]] > distance[terminal]) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(terminal, at);
    }

    private void moveDown(int terminal) {
        int at = 0;
        for (int child = nearerChild(at); child < size; child = nearerChild(at)) {
            if (distance[heap[child]] >= distance[terminal]) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(terminal, at);
    }

    private int nearerChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && distance[heap[left + 1]] < distance[heap[left]] ? left + 1 : left;
    }

    private void put(int terminal, int at) {
        heap[at] = terminal;
        place[terminal] = at;
    }

    long distance(int terminal) {
        return distance[terminal];
    }

    /// By terminal.
    long[] distances() {
        return distance;
    }
}
