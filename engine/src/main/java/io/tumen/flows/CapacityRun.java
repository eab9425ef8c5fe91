package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One search of a [CapacitatedEquilibrium]: first linear at the hours of empty facilities, then, where hours change
/// with the volume, convex.
final class CapacityRun {
    private static final int MOST_ATTEMPTS = 4;

    /// Below that share of its pair's demand a route of the interior point method carries nothing.
    private static final double NOTHING = 1e-9;

    /// A facility with more room than that share of its capacity is not full.
    private static final double ROOM = 1e-6;

    /// The gap down to which the interior point method is asked: below it its algebra loses its digits.
    private static final double INTERIOR = 1e-8;

    private final FlowProblem problem;
    private final FlowSolver.Options options;
    private final Routes routes;
    private final RouteMaster master;
    private final double[] freeHours;
    private final double demand;
    private final long began = System.nanoTime();
    private final List<Trace.Step> steps = new ArrayList<>();

    CapacityRun(FlowProblem problem, FlowSolver.Options options) {
        this.problem = problem;
        this.options = options;
        routes = new Routes(problem);
        master = new RouteMaster(routes);
        freeHours = hoursAt(new double[problem.facilities().size()]);
        double sum = 0;
        for (int pair = 0; pair < routes.pairCount(); pair++) {
            sum += routes.pair(pair).demand();
        }
        demand = sum;
    }

    /// @return why not all goods find a place, or null when they do; the master then holds the linear answer
    CapacityAnswer.@Nullable TooMuch findTooMuch() {
        double[] cheapest = routes.addCheapest(freeHours, 1);
        double stayingBehind =
                1e3 * Math.max(1e-6, Arrays.stream(cheapest).max().orElse(0));
        solveLinear(freeHours, 1, stayingBehind);
        if (fits(sum(master.behind()))) {
            return null;
        }
        double[] zero = new double[freeHours.length];
        double[] leastWeights = solveLinear(zero, 0, 1);
        double least = sum(master.behind());
        if (!fits(least)) {
            return tooMuch(least, leastWeights);
        }
        // There is room for all, so some finite worth of a unit brings all of it along: the dearest price was too high.
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            stayingBehind *= 1e3;
            solveLinear(freeHours, 1, stayingBehind);
            if (fits(sum(master.behind()))) {
                return null;
            }
        }
        throw new IllegalStateException("There is room for all, but " + sum(master.behind()) + " of " + demand
                + " units stay behind at " + stayingBehind + " hours each. Maybe capacities differ too much in size?");
    }

    private boolean fits(double behind) {
        return CapacitatedEquilibrium.isRounding(behind, demand);
    }

    private CapacityAnswer.TooMuch tooMuch(double least, double[] leastWeights) {
        CapacityCut cut = CapacitatedEquilibrium.cut(routes, master.prices(freeHours.length), leastWeights);
        double[] behind = master.behind();
        List<CapacityAnswer.LeftBehind> left = new ArrayList<>();
        for (int pair = 0; pair < behind.length; pair++) {
            if (behind[pair] > 1e-12 * demand) {
                Routes.Pair one = routes.pair(pair);
                left.add(
                        new CapacityAnswer.LeftBehind(one.goodsClass(), one.origin(), one.destination(), behind[pair]));
            }
        }
        return new CapacityAnswer.TooMuch(cut, demand - least, left);
    }

    /// @return by pair: the cheapest cost with the prices found
    private double[] solveLinear(double[] hours, double fixedShare, double stayingBehind) {
        while (true) {
            master.solve(hours, fixedShare, stayingBehind);
            int known = routes.count();
            double[] cheapest = routes.addCheapest(added(hours, master.prices(freeHours.length)), fixedShare);
            if (routes.count() == known) {
                return cheapest;
            }
        }
    }

    Assigned equilibrium() {
        double[] units = master.routeUnits();
        double[] prices = master.prices(freeHours.length);
        if (isConstant()) {
            boolean goOn = tell(units, prices, routes.addCheapest(added(freeHours, prices), 1));
            return answer(units, prices, goOn ? Trace.Stop.GAP_REACHED : Trace.Stop.CANCELLED);
        }
        double gap = 1e-2;
        for (int round = 1; ; round++) {
            var interior = new RouteInterior(routes);
            interior.solve(units, prices, gap);
            units = interior.units();
            prices = interior.prices();
            int known = routes.count();
            double[] cheapest = routes.addCheapest(added(hoursAt(routes.volumes(units)), prices), 1);
            if (!tell(units, prices, cheapest)) {
                return tidied(units, prices, Trace.Stop.CANCELLED);
            }
            if (round >= options.mostIterations()) {
                return tidied(units, prices, Trace.Stop.ITERATIONS_USED);
            }
            if (routes.count() == known && gap <= INTERIOR) {
                return finished(interior);
            }
            gap = Math.max(INTERIOR, gap * (routes.count() == known ? 1e-3 : 1e-1));
        }
    }

    private Assigned finished(RouteInterior interior) {
        var finish = new RouteFinish(routes, interior);
        if (!finish.solve()) {
            return tidied(interior.units(), interior.prices(), Trace.Stop.NO_PROGRESS);
        }
        double[] units = finish.units();
        double[] prices = finish.prices();
        tell(units, prices, routes.addCheapest(added(hoursAt(routes.volumes(units)), prices), 1));
        boolean reached = steps.getLast().gapRelative() <= options.gapRelative();
        return answer(units, prices, reached ? Trace.Stop.GAP_REACHED : Trace.Stop.NO_PROGRESS);
    }

    /// A volume that no facility exceeds, and at which constant hours are still the same.
    private boolean isConstant() {
        return problem.facilities().stream()
                .map(Facility::delay)
                .allMatch(delay -> delay.hours(0) == delay.hours(demand) && delay.hours(0) == delay.hours(16 * demand));
    }

    /// An interior point has a little of everything: what is next to nothing becomes nothing.
    private Assigned tidied(double[] units, double[] prices, Trace.Stop stop) {
        double[] tidy = Arrays.copyOf(units, routes.count());
        for (int pair = 0; pair < routes.pairCount(); pair++) {
            int largest = routes.ofPair(pair).getFirst();
            for (int route : routes.ofPair(pair)) {
                largest = tidy[route] > tidy[largest] ? route : largest;
            }
            double others = 0;
            for (int route : routes.ofPair(pair)) {
                if (route != largest) {
                    tidy[route] = tidy[route] < NOTHING * routes.pair(pair).demand() ? 0 : tidy[route];
                    others += tidy[route];
                }
            }
            tidy[largest] = routes.pair(pair).demand() - others;
        }
        double[] volumes = routes.volumes(tidy);
        double[] clear = prices.clone();
        for (int f = 0; f < clear.length; f++) {
            if (volumes[f] < (1 - ROOM) * problem.facilities().get(f).capacity()) {
                clear[f] = 0;
            }
        }
        tell(tidy, clear, routes.addCheapest(added(hoursAt(volumes), clear), 1));
        return answer(Arrays.copyOf(tidy, routes.count()), clear, stop);
    }

    private Assigned answer(double[] units, double[] prices, Trace.Stop stop) {
        return new Assigned(
                problem, routes.flows(Arrays.copyOf(units, routes.count())), prices, new Trace(steps, stop));
    }

    private boolean tell(double[] units, double[] prices, double[] cheapest) {
        double[] volumes = routes.volumes(units);
        double[] priced = added(hoursAt(volumes), prices);
        double paid = 0;
        double objective = 0;
        for (int route = 0; route < units.length; route++) {
            paid += units[route] * routes.route(route).hours(priced);
            objective += units[route] * routes.route(route).fixedHours();
        }
        double bound = 0;
        for (int pair = 0; pair < cheapest.length; pair++) {
            bound += routes.pair(pair).demand() * cheapest[pair];
        }
        for (int f = 0; f < volumes.length; f++) {
            objective += problem.facilities().get(f).delay().area(volumes[f]);
        }
        double gap = paid > 0 ? Math.max(0, (paid - bound) / paid) : 0;
        var step = new Trace.Step(steps.size() + 1, gap, objective, System.nanoTime() - began);
        steps.add(step);
        return options.goOn().test(step);
    }

    private double[] hoursAt(double[] volumes) {
        double[] hours = new double[volumes.length];
        for (int f = 0; f < hours.length; f++) {
            hours[f] = problem.facilities().get(f).delay().hours(volumes[f]);
        }
        return hours;
    }

    private static double[] added(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
