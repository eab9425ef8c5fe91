package io.tumen.flows;

import java.util.Arrays;

/// The nodes that can be reached from a source, nearest first, as they were when their tree was built last. With other
/// costs it is still nearly right, and a tree that is built along it needs hardly any repair. Two bytes a node.
final class SettleOrder {
    private char[] small = new char[0];
    private int[] large = new int[0];
    private int count;

    int count() {
        return count;
    }

    boolean isKnown() {
        return count > 0;
    }

    int node(int place) {
        return small.length > 0 ? small[place] : large[place];
    }

    /// @param nodeCount of the layer; says how wide the numbers are
    void set(int[] nodes, int length, int nodeCount) {
        count = length;
        if (nodeCount > Character.MAX_VALUE) {
            large = Arrays.copyOf(nodes, length);
            return;
        }
        if (small.length != length) {
            small = new char[length];
        }
        for (int i = 0; i < length; i++) {
            small[i] = (char) nodes[i];
        }
    }

    void forget() {
        small = new char[0];
        large = new int[0];
        count = 0;
    }
}
