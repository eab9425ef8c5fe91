package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// The conical function of Spiess (Conical Volume-Delay Functions, Transportation Science 24(2), 1990): twice the
/// free hours at the practical capacity, and beyond it a straight line in the limit, so that a first overloaded
/// guess does not run away as a high power does.
///
/// @param freeHours         hours of one unit alone
/// @param alpha             how steep it gets beyond the practical capacity: `alpha` times the free hours for each
///                          practical capacity more, twice; more than 1
/// @param practicalCapacity units per period; more may pass, only slower
public record Conical(double freeHours, double alpha, double practicalCapacity) implements VolumeDelay {
    private double beta() {
        return (2 * alpha - 1) / (2 * alpha - 2);
    }

    private double root(double load) {
        return Math.sqrt(alpha * alpha * (1 - load) * (1 - load) + beta() * beta());
    }

    @Override
    public double hours(double volume) {
        double load = volume / practicalCapacity;
        return freeHours * (2 + root(load) - alpha * (1 - load) - beta());
    }

    @Override
    public double slope(double volume) {
        double load = volume / practicalCapacity;
        return freeHours * alpha * (1 - alpha * (1 - load) / root(load)) / practicalCapacity;
    }

    @Override
    public double curvature(double volume) {
        double root = root(volume / practicalCapacity);
        double over = alpha * beta() / practicalCapacity;
        return freeHours * over * over / (root * root * root);
    }

    @Override
    public double area(double volume) {
        double load = volume / practicalCapacity;
        double cone = (areaUnderRoot(alpha) - areaUnderRoot(alpha * (1 - load))) / alpha;
        double line = (2 - beta()) * load - alpha * load * (1 - load / 2);
        return freeHours * practicalCapacity * (line + cone);
    }

    /// The integral of `√(w² + beta²)` from 0 to `w`.
    private double areaUnderRoot(double w) {
        double beta = beta();
        double z = Math.abs(w) / beta;
        double inverseSinh = Math.signum(w) * Math.log1p(z + z * z / (1 + Math.sqrt(1 + z * z)));
        return (w * Math.sqrt(w * w + beta * beta) + beta * beta * inverseSinh) / 2;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Fault.unless(freeHours >= 0, "freeHours", freeHours, "0 or more", faults);
        Fault.unless(alpha > 1, "alpha", alpha, "more than 1; Spiess uses 2 to 8", faults);
        Fault.unless(practicalCapacity > 0, "practicalCapacity", practicalCapacity, "more than 0", faults);
        return faults;
    }
}
