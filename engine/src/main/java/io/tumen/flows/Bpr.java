package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// The function of the Bureau of Public Roads (1964): `freeHours · (1 + alpha · (volume / practicalCapacity)^power)`.
///
/// @param freeHours         hours of one unit alone
/// @param alpha             by what share the time has grown at the practical capacity; 0.15 in the manual
/// @param practicalCapacity units per period; more may pass, only slower
/// @param power             4 in the manual
public record Bpr(double freeHours, double alpha, double practicalCapacity, double power) implements VolumeDelay {
    @Override
    public double hours(double volume) {
        return freeHours * (1 + alpha * Math.pow(volume / practicalCapacity, power));
    }

    @Override
    public double slope(double volume) {
        return power == 0
                ? 0
                : freeHours * alpha * power * Math.pow(volume / practicalCapacity, power - 1) / practicalCapacity;
    }

    @Override
    public double curvature(double volume) {
        double square = practicalCapacity * practicalCapacity;
        return power == 0 || power == 1
                ? 0
                : freeHours * alpha * power * (power - 1) * Math.pow(volume / practicalCapacity, power - 2) / square;
    }

    @Override
    public double area(double volume) {
        return freeHours * volume * (1 + alpha / (power + 1) * Math.pow(volume / practicalCapacity, power));
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Fault.unless(freeHours >= 0, "freeHours", freeHours, "0 or more", faults);
        Fault.unless(alpha >= 0, "alpha", alpha, "0 or more", faults);
        Fault.unless(practicalCapacity > 0, "practicalCapacity", practicalCapacity, "more than 0", faults);
        Fault.unless(power >= 0, "power", power, "0 or more", faults);
        return faults;
    }
}
