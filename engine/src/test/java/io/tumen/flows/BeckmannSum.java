package io.tumen.flows;

/// Beckmann's objective of an answer, added up from the problem's own functions without the solver.
final class BeckmannSum {
    private BeckmannSum() {}

    static double of(Assigned found) {
        FlowProblem problem = found.problem();
        double sum = 0;
        for (int f = 0; f < problem.facilities().size(); f++) {
            sum += problem.facilities().get(f).delay().area(found.volume(f));
        }
        for (int k = 0; k < problem.classes().size(); k++) {
            Graph graph = problem.classes().get(k).graph();
            double[] volumes = found.flows().arcVolumes(k, graph.arcCount());
            for (int arc = 0; arc < volumes.length; arc++) {
                sum += volumes[arc] > 0 ? volumes[arc] * graph.fixedHours(arc) : 0;
            }
        }
        return sum;
    }
}
