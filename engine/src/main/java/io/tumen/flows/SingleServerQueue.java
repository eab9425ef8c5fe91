package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// Waiting before one server in the long run: a customs lane, a crane, a gate (M/G/1; Pollaczek 1930, Khinchine
/// 1932): `freeHours + serviceHours + (1 + variation) / 2 · serviceHours · load / (1 − load)`, with the load the
/// share of the period in which the server works.
///
/// At full load the formula has a pole and beyond it no meaning, but a search must be able to look there. From the
/// load `smoothFrom` on the wait goes on as its own parabola at that load: same value, slope and curvature, finite
/// and rising for ever. What must not pass at all is the facility's capacity, not this function's concern.
///
/// @param freeHours    besides queue and service, hours
/// @param serviceHours for one unit at the server, hours; more than 0
/// @param periodHours  in which the server works, hours in a period: 24 for a day around the clock
/// @param variation    variance of the service time divided by its mean squared: 0 for a machine, 1 for exponential
/// @param smoothFrom   load from which the parabola goes on, share; at least 0, less than 1
public record SingleServerQueue(
        double freeHours, double serviceHours, double periodHours, double variation, double smoothFrom)
        implements VolumeDelay {
    /// With the parabola from 95 % on.
    public static SingleServerQueue of(double freeHours, double serviceHours, double periodHours, double variation) {
        return new SingleServerQueue(freeHours, serviceHours, periodHours, variation, 0.95);
    }

    private double most() {
        return periodHours / serviceHours;
    }

    private double factor() {
        return (1 + variation) / 2 * serviceHours;
    }

    @Override
    public double hours(double volume) {
        double load = volume / most();
        double idle = 1 - Math.min(load, smoothFrom);
        double over = Math.max(0, load - smoothFrom);
        double queue = Math.min(load, smoothFrom) / idle + over / (idle * idle) + over * over / (idle * idle * idle);
        return freeHours + serviceHours + factor() * queue;
    }

    @Override
    public double slope(double volume) {
        double load = volume / most();
        double idle = 1 - Math.min(load, smoothFrom);
        double over = Math.max(0, load - smoothFrom);
        return factor() * (1 / (idle * idle) + 2 * over / (idle * idle * idle)) / most();
    }

    @Override
    public double curvature(double volume) {
        double idle = 1 - Math.min(volume / most(), smoothFrom);
        return factor() * 2 / (idle * idle * idle) / (most() * most());
    }

    @Override
    public double area(double volume) {
        double load = volume / most();
        double within = Math.min(load, smoothFrom);
        double idle = 1 - within;
        double over = Math.max(0, load - smoothFrom);
        double queue = -within
                - Math.log1p(-within)
                + over * within / idle
                + over * over / (2 * idle * idle)
                + over * over * over / (3 * idle * idle * idle);
        return (freeHours + serviceHours) * volume + factor() * most() * queue;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Fault.unless(freeHours >= 0, "freeHours", freeHours, "0 or more", faults);
        Fault.unless(serviceHours > 0, "serviceHours", serviceHours, "more than 0", faults);
        Fault.unless(periodHours > 0, "periodHours", periodHours, "more than 0", faults);
        Fault.unless(variation >= 0, "variation", variation, "0 or more", faults);
        Fault.unless(smoothFrom >= 0 && smoothFrom < 1, "smoothFrom", smoothFrom, "at least 0 and less than 1", faults);
        return faults;
    }
}
