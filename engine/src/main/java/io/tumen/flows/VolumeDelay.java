package io.tumen.flows;

import java.util.List;

/// How long a facility takes for one unit when so many pass in a period. Never falls as the volume grows.
///
/// Volumes are units per period (TEU per day, vehicles per hour), times are hours. Own functions are welcome; they
/// must be continuous and not fall, and their `slope`, `curvature` and `area` must belong to their `hours`.
public interface VolumeDelay {
    /// Hours for one unit at that volume, at least 0 and not falling.
    double hours(double volume);

    /// By how much the hours grow for one more unit: the first derivative of `hours`.
    double slope(double volume);

    /// By how much the slope grows for one more unit: the second derivative of `hours`. The system optimum needs it.
    double curvature(double volume);

    /// The integral of `hours` from 0 to that volume, hours × units: the facility's part of Beckmann's objective.
    double area(double volume);

    /// What is wrong with the numbers it was made with, all at once; the check before a run adds what it sees of the
    /// function itself.
    default List<Fault> faults() {
        return List.of();
    }

    /// A number that a function cannot be made with.
    ///
    /// @param what  its name
    /// @param value as it was given, in its own unit
    /// @param right what would be right
    record Fault(String what, double value, String right) {
        static void unless(boolean fine, String what, double value, String right, List<Fault> faults) {
            if (!fine || !Double.isFinite(value)) {
                faults.add(new Fault(what, value, fine ? "a finite number" : right));
            }
        }
    }
}
