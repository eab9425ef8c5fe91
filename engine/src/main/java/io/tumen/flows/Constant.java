package io.tumen.flows;

/// As many hours, however many pass.
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
}
