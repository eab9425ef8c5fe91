package io.tumen.flows;

/// Deterministic user equilibrium (Wardrop 1952): nobody can save an hour by going another way alone.
public final class UserEquilibrium implements FlowSolver {
    @Override
    public Assigned solve(FlowProblem problem, Options options) {
        long began = System.nanoTime();
        var network = new Network(problem);
        if (options.start() == null) {
            new Loading(network).load(true);
        } else {
            new WarmStart(network, options.start()).load();
        }
        Trace trace;
        try (var workers = new Workers(options.threads())) {
            trace = new Equilibration(network, workers).run(options, began);
        }
        double[] prices = new double[problem.facilities().size()];
        return new Assigned(problem, Answer.of(network), prices, trace);
    }
}
