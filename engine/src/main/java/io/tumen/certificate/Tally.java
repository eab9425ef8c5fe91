package io.tumen.certificate;

/// A sum that keeps what rounding would lose (two-sum, Knuth 1969), since gaps are differences of large sums.
final class Tally {
    private double high;
    private double low;

    void add(double value) {
        double sum = high + value;
        double part = sum - high;
        low += high - (sum - part) + (value - part);
        high = sum;
    }

    double total() {
        return high + low;
    }
}
