package io.tumen.flows;

import java.util.List;

/// The flows under which all together spend the fewest hours (Wardrop's second principle), found as the equilibrium
/// under what each costs all ([MarginalDelay]). Whoever pays `volume · slope` of each facility goes this way unasked.
///
/// Classes count hours alike, whatever their value of time; a class's fixed hours count as they stand. The trace's
/// objective is the sum of hours × units, its gap that of the marginal hours. The answer shows the real hours.
public final class SystemOptimum implements FlowSolver {
    @Override
    public Assigned solve(FlowProblem problem, Options options) {
        List<Facility> marginal = problem.facilities().stream()
                .map(real -> new Facility(real.id(), MarginalDelay.of(real.delay()), real.capacity()))
                .toList();
        Assigned found = new UserEquilibrium().solve(new FlowProblem(marginal, problem.classes()), options);
        return new Assigned(problem, found.flows(), new double[marginal.size()], found.trace());
    }
}
