package io.tumen.planner;

import java.util.Arrays;

/// Numbers the nodes of the product that searches meet: terminal × ride × legal state × first port. Open addressing
/// over packed `long` keys, so that asking for a known node allocates nothing.
final class Nodes {
    /// Stands for the terminal of goods that were handed over.
    private static final int DELIVERED = 0xFFFF;

    private static final int RIDE_BITS = 16;
    private static final int LEGAL_BITS = 20;
    private static final int GATEWAY_BITS = 12;
    private static final int EMPTY = -1;

    /// How many terminals the packed keys can tell apart, one number being kept for goods handed over.
    static final int MOST_TERMINALS = DELIVERED;
    /// How many first ports, one number being kept for "no ship yet".
    static final int MOST_PORTS = (1 << GATEWAY_BITS) - 1;
    /// The gateway of goods that met no ship yet, or whose first port nobody asks for.
    static final int NO_SHIP = 0;

    private long[] keys = new long[512];
    private int count;
    private int[] table = emptyTable(1024);

    /// @param gateway [#NO_SHIP], or the number of the place counted from 1
    int numberOf(int terminal, int ride, int legal, int gateway) {
        long key = ((((long) terminal << RIDE_BITS | ride) << LEGAL_BITS) | legal) << GATEWAY_BITS | gateway;
        int at = slot(key);
        while (table[at] != EMPTY && keys[table[at]] != key) {
            at = (at + 1) & (table.length - 1);
        }
        return table[at] == EMPTY ? add(key, at) : table[at];
    }

    /// The node of goods handed over at a place.
    int delivered(int place, boolean unknown, int gateway) {
        return numberOf(DELIVERED, place, unknown ? 1 : 0, gateway);
    }

    private int add(long key, int at) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count] = key;
        table[at] = count++;
        if (2 * count > table.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        table = emptyTable(2 * table.length);
        for (int node = 0; node < count; node++) {
            int at = slot(keys[node]);
            while (table[at] != EMPTY) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = node;
        }
    }

    private static int[] emptyTable(int size) {
        int[] fresh = new int[size];
        Arrays.fill(fresh, EMPTY);
        return fresh;
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the high bits of the product spread
    /// best.
    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> (64 - Integer.numberOfTrailingZeros(table.length)));
    }

    boolean isDelivered(int node) {
        return terminal(node) == DELIVERED;
    }

    int terminal(int node) {
        return (int) (keys[node] >>> (RIDE_BITS + LEGAL_BITS + GATEWAY_BITS));
    }

    int ride(int node) {
        return (int) (keys[node] >>> (LEGAL_BITS + GATEWAY_BITS)) & ((1 << RIDE_BITS) - 1);
    }

    int legal(int node) {
        return (int) (keys[node] >>> GATEWAY_BITS) & ((1 << LEGAL_BITS) - 1);
    }

    int gateway(int node) {
        return (int) keys[node] & ((1 << GATEWAY_BITS) - 1);
    }
}
