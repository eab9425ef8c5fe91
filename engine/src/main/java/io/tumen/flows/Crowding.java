package io.tumen.flows;

/// The part of the function of the Bureau of Public Roads ([Bpr]) that grows: `freeHours · alpha · (volume /
/// practicalCapacity)^power`, nothing where nobody is. For a facility where the free time differs from work to work and
/// so stands with the arcs.
///
/// @param freeHours         hours of one unit alone
/// @param alpha             by what share the time has grown at the practical capacity
/// @param practicalCapacity units per period
/// @param power             1 or more
public record Crowding(double freeHours, double alpha, double practicalCapacity, double power) implements VolumeDelay {
    @Override
    public double hours(double volume) {
        return freeHours * alpha * Math.pow(volume / practicalCapacity, power);
    }

    @Override
    public double slope(double volume) {
        return freeHours * alpha * power * Math.pow(volume / practicalCapacity, power - 1) / practicalCapacity;
    }

    @Override
    public double curvature(double volume) {
        double square = practicalCapacity * practicalCapacity;
        return power == 1
                ? 0
                : freeHours * alpha * power * (power - 1) * Math.pow(volume / practicalCapacity, power - 2) / square;
    }

    @Override
    public double area(double volume) {
        return hours(volume) * volume / (power + 1);
    }
}
