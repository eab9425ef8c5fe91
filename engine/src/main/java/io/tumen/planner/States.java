package io.tumen.planner;

import java.util.Arrays;

/// Numbers the nodes of the product that a search meets: terminal × ride × legal state × first port. Open
/// addressing over packed `long` keys, so that asking for a known node allocates nothing.
final class States {
    private static final int RIDE_BITS = 16;
    private static final int LEGAL_BITS = 20;
    private static final int GATEWAY_BITS = 12;
    private static final int EMPTY = -1;

    /// How many terminals the packed keys can tell apart, one number being kept for goods handed over.
    static final int MOST_TERMINALS = 0xFFFF;
    /// How many first ports, one number being kept for "no ship yet".
    static final int MOST_PORTS = (1 << GATEWAY_BITS) - 1;

    private long[] keys = new long[512];
    private int count;
    private int[] table = emptyTable(1024);

    /// @param gateway 0 before the first ship, then the number of the place counted from 1
    int numberOf(int terminal, int ride, int legal, int gateway) {
        long key = ((((long) terminal << RIDE_BITS | ride) << LEGAL_BITS) | legal) << GATEWAY_BITS | gateway;
        int at = slot(key);
        while (table[at] != EMPTY && keys[table[at]] != key) {
            at = (at + 1) & (table.length - 1);
        }
        return table[at] == EMPTY ? add(key, at) : table[at];
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
        for (int state = 0; state < count; state++) {
            int at = slot(keys[state]);
            while (table[at] != EMPTY) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = state;
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

    int terminal(int state) {
        return (int) (keys[state] >>> (RIDE_BITS + LEGAL_BITS + GATEWAY_BITS));
    }

    int ride(int state) {
        return (int) (keys[state] >>> (LEGAL_BITS + GATEWAY_BITS)) & ((1 << RIDE_BITS) - 1);
    }

    int legal(int state) {
        return (int) (keys[state] >>> GATEWAY_BITS) & ((1 << LEGAL_BITS) - 1);
    }

    int gateway(int state) {
        return (int) keys[state] & ((1 << GATEWAY_BITS) - 1);
    }
}
