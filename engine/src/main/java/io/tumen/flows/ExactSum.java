package io.tumen.flows;

/// A sum of many numbers that loses next to nothing (Neumaier, 1974): gaps of 1e-14 are told from rounding by it.
final class ExactSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
