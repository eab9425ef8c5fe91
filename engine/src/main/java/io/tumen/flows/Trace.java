package io.tumen.flows;

import java.util.List;

/// How a solver came to its answer.
public record Trace(List<Step> steps, Stop stop) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /// @param iteration   from 1
    /// @param gapRelative `(Σ flow·cost − Σ demand·cheapest) / Σ flow·cost` of all classes, in hours; 0 is
    ///                    equilibrium
    /// @param objective   what the solver makes small, hours × units: Beckmann's sum for an equilibrium, total
    ///                    hours for an optimum
    /// @param nanos       since the solver began
    public record Step(int iteration, double gapRelative, double objective, long nanos) {}

    /// Why the solver stopped.
    public enum Stop {
        /// The gap that was asked for is reached.
        GAP_REACHED,
        /// As many iterations as were allowed.
        ITERATIONS_USED,
        /// The gap does not fall any more: the numbers have no more digits.
        NO_PROGRESS,
        /// The caller asked to stop.
        CANCELLED
    }

    public Step last() {
        return steps.getLast();
    }
}
