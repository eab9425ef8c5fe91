package io.tumen.certificate;

import java.util.Arrays;

/// A list of numbers that grows, without a box for each.
final class Numbers {
    private double[] values = new double[16];
    private int[] keys = new int[16];
    private int size;

    void add(int key, double value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        keys[size] = key;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int key(int place) {
        return keys[place];
    }

    double value(int place) {
        return values[place];
    }
}
