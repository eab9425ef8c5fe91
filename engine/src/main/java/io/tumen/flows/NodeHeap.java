package io.tumen.flows;

import java.util.Arrays;

/// A heap of nodes by hours, the smallest first and of equals the lowest number; a node that is pushed again moves up.
/// Four children each: half as deep as with two, and they share a line of the cache.
final class NodeHeap {
    private static final int OUTSIDE = -1;

    private final int[] nodes;
    private final double[] keys;
    private final int[] placeOf;
    private int size;

    NodeHeap(int nodeCount) {
        nodes = new int[nodeCount];
        keys = new double[nodeCount];
        placeOf = new int[nodeCount];
        Arrays.fill(placeOf, OUTSIDE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// @param hours less than before when the node is inside
    void push(int node, double hours) {
        int place = placeOf[node];
        rise(place == OUTSIDE ? size++ : place, node, hours);
    }

    int pop() {
        int first = nodes[0];
        placeOf[first] = OUTSIDE;
        if (--size > 0) {
            sink(nodes[size], keys[size]);
        }
        return first;
    }

    private void rise(int from, int node, double key) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 2;
            if (!isBefore(key, node, parent)) {
                break;
            }
            put(place, nodes[parent], keys[parent]);
            place = parent;
        }
        put(place, node, key);
    }

    private void sink(int node, double key) {
        int place = 0;
        for (int child = 1; child < size; child = 4 * place + 1) {
            int least = child;
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (isBefore(keys[other], nodes[other], least)) {
                    least = other;
                }
            }
            if (isBefore(key, node, least)) {
                break;
            }
            put(place, nodes[least], keys[least]);
            place = least;
        }
        put(place, node, key);
    }

    private boolean isBefore(double key, int node, int place) {
        return key < keys[place] || (key == keys[place] && node < nodes[place]);
    }

    private void put(int place, int node, double key) {
        nodes[place] = node;
        keys[place] = key;
        placeOf[node] = place;
    }
}
