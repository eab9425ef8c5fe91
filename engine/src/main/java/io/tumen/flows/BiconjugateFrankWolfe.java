package io.tumen.flows;

import java.util.List;

/// The equilibrium to a few digits where flows by origin do not fit in memory: a national table of thousands of zones
/// and a hundred commodities. Each step moves all flows together towards cheapest ways, in a direction that does not
/// undo the last two (Mitradjieva & Lindberg 2013, "The stiff is moving"); 1e-4 is reached in some tens of steps, 1e-6
/// in hundreds, and more digits never: for those there is [UserEquilibrium].
///
/// Memory: five numbers for each arc of each class and eight more while trees are loaded, and two bytes for each node
/// and origin. The answer tells flows by class, not by origin ([OriginFlows#isByOrigin]). A start is not used.
public final class BiconjugateFrankWolfe implements FlowSolver {
    @Override
    public Assigned solve(FlowProblem problem, Options options) {
        long began = System.nanoTime();
        var network = new Network(problem);
        List<Layer> layerOf = network.layersOfClasses();
        try (var workers = new Workers(options.threads())) {
            var run = new ConjugateDescent(network, layerOf, new TreeLoading(network, layerOf, workers));
            Trace trace = run.run(new Progress(options, began));
            return new Assigned(
                    problem, run.flows(), new double[problem.facilities().size()], trace);
        }
    }
}
