package io.tumen.flows;

/// Everybody goes the way that is cheapest when nobody else is there: what a road map would say, and how far from an
/// equilibrium it is.
public final class AllOrNothing implements FlowSolver {
    @Override
    public Assigned solve(FlowProblem problem, Options options) {
        long began = System.nanoTime();
        var network = new Network(problem);
        new Loading(network).load(false);
        Trace trace;
        try (var workers = new Workers(options.threads())) {
            trace = new Equilibration(network, workers).run(options.withMostIterations(1), began);
        }
        double[] prices = new double[problem.facilities().size()];
        return new Assigned(problem, Answer.of(network), prices, trace);
    }
}
