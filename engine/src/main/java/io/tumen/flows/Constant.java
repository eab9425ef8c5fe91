package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// As many hours, however many pass.
///
/// @param hours of one unit
public record Constant(double hours) implements VolumeDelay {
    @Override
    public double hours(double volume) {
        return hours;
    }

    @Override
    public double slope(double volume) {
        return 0;
    }

    @Override
    public double curvature(double volume) {
        return 0;
    }

    @Override
    public double area(double volume) {
        return hours * volume;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Fault.unless(hours >= 0, "hours", hours, "0 or more", faults);
        return faults;
    }
}
