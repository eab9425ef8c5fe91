package io.tumen.flows;

/// Who goes which way: the answer of a solver.
///
/// Two runs on the same problem with the same options give the same bits, whatever the number of threads.
public final class Assigned {
    private final FlowProblem problem;
    private final OriginFlows flows;
    private final double[] volumes;
    private final double[] prices;
    private final Trace trace;

    /// @param prices hours that one more unit of capacity of each facility saves all, at least 0; 0 where it is not
    /// full
    Assigned(FlowProblem problem, OriginFlows flows, double[] prices, Trace trace) {
        this.problem = problem;
        this.flows = flows;
        this.volumes = flows.facilityVolumes(problem);
        this.prices = prices.clone();
        this.trace = trace;
    }

    public FlowProblem problem() {
        return problem;
    }

    public OriginFlows flows() {
        return flows;
    }

    public Trace trace() {
        return trace;
    }

    /// Units per period that use the facility.
    public double volume(int facility) {
        return volumes[facility];
    }

    /// Hours for one unit at the facility as things are, without its price.
    public double hours(int facility) {
        return problem.facilities().get(facility).delay().hours(volumes[facility]);
    }

    /// The shadow price of the facility's capacity, hours.
    public double price(int facility) {
        return prices[facility];
    }
}
