package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The equilibrium of senders who do not all take the cheapest way: over a set of routes for each pair
/// ([RouteSearch]: at free hours, and again at those of the answer until nothing new is found) the shares of a
/// path-size logit ([PathSizeLogit]) at the hours that the goods themselves bring about.
///
/// The fixed point is found by Newton's method in the volumes, damped so that the objective of Sheffi and Powell
/// (1982) falls; near the answer the error is squared in every step. With a large theta it tends to the user
/// equilibrium, with a small one to shares in proportion to the path sizes. Capacities are not looked at; one
/// thread.
///
/// The gap in the trace is the fixed point's residual: the share of all goods that would go another way at the
/// hours of the answer. The objective is Fisk's (1980) with path sizes.
public final class StochasticEquilibrium implements FlowSolver {
    private static final int MOST_ROUNDS = 10;

    private final double thetaPerHour;
    private final int mostRoutes;
    private final double mostCostRatio;

    /// With at most 12 routes for a pair, none that costs more than 1.6 times the cheapest.
    public StochasticEquilibrium(double thetaPerHour) {
        this(thetaPerHour, 12, 1.6);
    }

    /// @param thetaPerHour  how much an hour matters: at 1 per hour a route one hour dearer has 37 % of the other's
    ///                      share; more than 0
    /// @param mostRoutes    for a pair, at least 1
    /// @param mostCostRatio a route may cost that multiple of the cheapest, at the hours it is found at; at least 1
    /// @throws IllegalArgumentException when one of them is not so
    public StochasticEquilibrium(double thetaPerHour, int mostRoutes, double mostCostRatio) {
        if (!(thetaPerHour > 0 && Double.isFinite(thetaPerHour)) || mostRoutes < 1 || !(mostCostRatio >= 1)) {
            throw new IllegalArgumentException("theta " + thetaPerHour + " per hour, " + mostRoutes + " routes, ratio "
                    + mostCostRatio + ". Maybe one of them has another unit? theta is above 0, the others at least 1");
        }
        this.thetaPerHour = thetaPerHour;
        this.mostRoutes = mostRoutes;
        this.mostCostRatio = mostCostRatio;
    }

    /// @throws IllegalArgumentException when some demand has no way at all
    @Override
    public Assigned solve(FlowProblem problem, Options options) {
        return new Run(problem, options).solve();
    }

    private final class Run {
        private final FlowProblem problem;
        private final Options options;
        private final Routes routes;
        private final RouteSearch search;
        private final long began = System.nanoTime();
        private final List<Trace.Step> steps = new ArrayList<>();
        private final double demand;
        private double[] volumes;
        private double[] loaded = new double[0];

        Run(FlowProblem problem, Options options) {
            this.problem = problem;
            this.options = options;
            routes = new Routes(problem);
            search = new RouteSearch(routes, mostRoutes, mostCostRatio);
            volumes = new double[problem.facilities().size()];
            demand = problem.classes().stream()
                    .mapToDouble(goods -> goods.demand().total())
                    .sum();
        }

        Assigned solve() {
            double[] freeHours = hoursAt(volumes);
            search.addAt(freeHours);
            Trace.Stop stop = Trace.Stop.GAP_REACHED;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (round == 0) {
                    approach(freeHours);
                }
                stop = converge(new PathSizeLogit(routes, thetaPerHour, freeHours), options.gapRelative());
                if (stop != Trace.Stop.GAP_REACHED || round == MOST_ROUNDS - 1 || !search.addAt(hoursAt(volumes))) {
                    break;
                }
            }
            return new Assigned(
                    problem,
                    routes.flows(Arrays.copyOf(loaded, routes.count())),
                    new double[volumes.length],
                    new Trace(steps, stop));
        }

        /// From nearly equal shares to those of theta in steps that double it: a large theta alone throws all goods
        /// from one route to the next.
        private void approach(double[] freeHours) {
            double dearest = 0;
            for (int route = 0; route < routes.count(); route++) {
                dearest = Math.max(dearest, routes.route(route).hours(freeHours));
            }
            double theta = thetaPerHour;
            while (theta * dearest > 1) {
                theta /= 2;
            }
            volumes = routes.volumes(new PathSizeLogit(routes, theta, freeHours).units(freeHours));
            for (; theta < thetaPerHour; theta *= 2) {
                converge(new PathSizeLogit(routes, theta, freeHours), Math.max(1e-3, options.gapRelative()));
            }
        }

        private Trace.Stop converge(PathSizeLogit logit, double gapWanted) {
            double best = Double.POSITIVE_INFINITY;
            int idle = 0;
            while (true) {
                double gap = load(logit);
                idle = gap < 0.9 * best ? 0 : idle + 1;
                best = Math.min(best, gap);
                boolean goOn = options.goOn().test(steps.getLast());
                if (gap <= gapWanted) {
                    return Trace.Stop.GAP_REACHED;
                }
                if (!goOn) {
                    return Trace.Stop.CANCELLED;
                }
                if (steps.size() >= options.mostIterations()) {
                    return Trace.Stop.ITERATIONS_USED;
                }
                if (idle > 12) {
                    return Trace.Stop.NO_PROGRESS;
                }
                newtonStep(logit);
            }
        }

        /// Takes the shares at the volumes as the answer so far, and tells how far they are from their own fixed
        /// point.
        private double load(PathSizeLogit logit) {
            loaded = logit.units(hoursAt(volumes));
            double[] own = routes.volumes(loaded);
            double[] next = logit.units(hoursAt(own));
            double moved = 0;
            double objective = logit.spread(loaded);
            for (int route = 0; route < loaded.length; route++) {
                moved += Math.abs(next[route] - loaded[route]) / 2;
                objective += loaded[route] * routes.route(route).fixedHours();
            }
            for (int f = 0; f < own.length; f++) {
                objective += problem.facilities().get(f).delay().area(own[f]);
            }
            double gap = demand > 0 ? moved / demand : 0;
            steps.add(new Trace.Step(steps.size() + 1, gap, objective, System.nanoTime() - began));
            return gap;
        }

        private void newtonStep(PathSizeLogit logit) {
            double[] ratio = loaded.clone();
            for (int route = 0; route < ratio.length; route++) {
                // A share too small for a number still is one: nothing is divided by zero.
                ratio[route] = Math.max(ratio[route] * logit.theta(), 1e-290);
            }
            double[] slope = new double[volumes.length];
            for (int f = 0; f < slope.length; f++) {
                slope[f] = problem.facilities().get(f).delay().slope(volumes[f]);
            }
            double[] target = routes.volumes(loaded);
            double[] excess = excess(volumes, target);
            double[] step = new RouteNewton(routes, ratio, slope).volumeStep(excess);
            double before = merit(logit, volumes);
            double fall = 0;
            for (int f = 0; f < step.length; f++) {
                step[f] = slope[f] > 0 ? step[f] : -excess[f];
                fall += slope[f] * excess[f] * step[f];
            }
            double wrong = size(excess);
            double share = 1;
            double[] there = moved(step, share);
            while (share > 1e-6
                    && merit(logit, there) > before + 1e-4 * share * fall
                    && size(excess(there, routes.volumes(logit.units(hoursAt(there))))) > (1 - share / 2) * wrong) {
                share /= 2;
                there = moved(step, share);
            }
            volumes = there;
        }

        private double[] moved(double[] step, double share) {
            double[] there = volumes.clone();
            for (int f = 0; f < there.length; f++) {
                there[f] = Math.max(0, there[f] + share * step[f]);
            }
            return there;
        }

        private double merit(PathSizeLogit logit, double[] at) {
            double merit = -logit.expected(hoursAt(at));
            for (int f = 0; f < at.length; f++) {
                VolumeDelay delay = problem.facilities().get(f).delay();
                merit += at[f] * delay.hours(at[f]) - delay.area(at[f]);
            }
            return merit;
        }

        private double[] hoursAt(double[] at) {
            double[] hours = new double[at.length];
            for (int f = 0; f < hours.length; f++) {
                hours[f] = problem.facilities().get(f).delay().hours(at[f]);
            }
            return hours;
        }

        private static double[] excess(double[] have, double[] right) {
            double[] excess = have.clone();
            for (int f = 0; f < excess.length; f++) {
                excess[f] -= right[f];
            }
            return excess;
        }

        private static double size(double[] values) {
            return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        }
    }
}
