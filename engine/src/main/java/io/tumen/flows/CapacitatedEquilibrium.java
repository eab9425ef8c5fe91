package io.tumen.flows;

import java.util.ArrayList;
import java.util.List;

/// The equilibrium in which no facility takes more than its capacity: each full one has a price in hours, as if all
/// who pass waited that long for a place, and with it nobody has a cheaper way. The price is what one more unit of
/// capacity saves all together (Larsson and Patriksson, Side constrained traffic equilibrium models, Transportation
/// Research B 33, 1999).
///
/// Ways are found as they are needed (column generation, Ford and Fulkerson 1958). Without congestion it is a
/// linear program, solved to a vertex with exact duals ([RouteMaster]); with congestion a convex one
/// ([RouteInterior]), after the linear one has shown that the capacities suffice. That they do not is proved by a
/// [CapacityCut].
///
/// Where just as much must pass as there is room, prices are not unique: any between the worth of one more unit and
/// the loss of one less may be found. Meant for corridors and cities of some hundred facilities that react; its
/// dense algebra costs n³/3 a step. One thread.
public final class CapacitatedEquilibrium implements FlowSolver {
    /// Of all demand: what may stay behind and still count as rounding.
    private static final double ROUNDING = 1e-9;

    /// @throws CapacityExceededException when the capacities cannot take the demand
    /// @throws IllegalArgumentException  when some demand has no way at all
    @Override
    public Assigned solve(FlowProblem problem, Options options) {
        return switch (find(problem, options)) {
            case CapacityAnswer.Fits fits -> fits.assigned();
            case CapacityAnswer.TooMuch tooMuch -> throw new CapacityExceededException(problem, tooMuch);
        };
    }

    /// @throws IllegalArgumentException when some demand has no way at all
    public CapacityAnswer find(FlowProblem problem, Options options) {
        var run = new CapacityRun(problem, options);
        CapacityAnswer.TooMuch tooMuch = run.findTooMuch();
        return tooMuch != null ? tooMuch : new CapacityAnswer.Fits(run.equilibrium());
    }

    /// Whether so little stays behind that it is none.
    static boolean isRounding(double behind, double demand) {
        return behind <= ROUNDING * demand;
    }

    /// @param leastWeights by pair: of all its ways
    static CapacityCut cut(Routes routes, double[] weights, double[] leastWeights) {
        List<CapacityCut.Held> held = new ArrayList<>();
        List<CapacityCut.Through> through = new ArrayList<>();
        double capacity = 0;
        double mustPass = 0;
        for (int f = 0; f < weights.length; f++) {
            Facility facility = routes.problem().facilities().get(f);
            if (weights[f] > ROUNDING) {
                held.add(new CapacityCut.Held(f, facility.id(), weights[f], facility.capacity()));
                capacity += weights[f] * facility.capacity();
            }
        }
        for (int pair = 0; pair < leastWeights.length; pair++) {
            double weight = Math.min(1, leastWeights[pair]);
            if (weight > ROUNDING) {
                Routes.Pair one = routes.pair(pair);
                through.add(new CapacityCut.Through(
                        one.goodsClass(), one.origin(), one.destination(), one.demand(), weight));
                mustPass += weight * one.demand();
            }
        }
        return new CapacityCut(held, through, capacity, mustPass);
    }
}
