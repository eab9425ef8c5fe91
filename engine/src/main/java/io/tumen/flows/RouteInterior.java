package io.tumen.flows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The convex master problem over the routes found so far: Beckmann's sum made least, with every limited facility
/// within its capacity.
///
/// A primal-dual interior point method with Mehrotra's predictor and corrector (1992). A Newton step is solved in
/// the facilities that react (that have a slope or a capacity): `I + G½ M G½`, symmetric with no eigenvalue below
/// 1, dense Cholesky. So a step costs about n³/3 for n such facilities, and the number of routes hardly matters.
/// The number of steps is some tens, whether capacities bind or not.
final class RouteInterior {
    private static final int MOST_STEPS = 200;
    private static final double TO_BOUNDARY = 0.995;

    private final Routes routes;
    private final List<Facility> facilities;
    private final int facilityCount;
    private final int routeCount;
    private final int pairs;

    private InteriorPoint at;
    private InteriorPoint kept;
    private double[] volumes = new double[0];
    private double[] hours = new double[0];
    private double[] slope = new double[0];
    private double[] residual = new double[0];
    private double[] overCapacity = new double[0];

    RouteInterior(Routes routes) {
        this.routes = routes;
        this.facilities = routes.problem().facilities();
        this.facilityCount = facilities.size();
        this.routeCount = routes.count();
        this.pairs = routes.pairCount();
        at = new InteriorPoint(
                new double[routeCount],
                new double[routeCount],
                new double[facilityCount],
                new double[facilityCount],
                new double[pairs]);
        kept = at;
    }

    /// Makes it the best to that precision.
    ///
    /// @param start units by route of an earlier answer; routes beyond its end are new
    /// @param gap   what may be missing to the best, as a share of the total cost
    void solve(double[] start, double[] startPrices, double gap) {
        begin(start, startPrices);
        double best = Double.POSITIVE_INFINITY;
        int idle = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            look();
            double missing = at.complementarity() + error();
            idle = missing < 0.9 * best ? 0 : idle + 1;
            if (missing < best) {
                best = missing;
                kept = at.copy();
            }
            if (missing <= gap * totalCost() || idle > 8) {
                break;
            }
            newtonStep();
        }
        at = kept;
    }

    double[] units() {
        return at.units.clone();
    }

    double[] prices() {
        return at.price.clone();
    }

    /// By route: whether it carries something in the limit, as far as can be told. Of units and reduced cost one goes
    /// to 0, each measured by its own scale.
    boolean[] carries() {
        double mean = meanCost();
        boolean[] carries = new boolean[routeCount];
        for (int route = 0; route < routeCount; route++) {
            double demand = routes.pair(routes.route(route).pair()).demand();
            carries[route] = at.units[route] / demand > at.reduced[route] / mean;
        }
        return carries;
    }

    /// By facility: whether its capacity binds in the limit.
    boolean[] full() {
        double mean = meanCost();
        boolean[] full = new boolean[facilityCount];
        for (int f = 0; f < facilityCount; f++) {
            Facility facility = facilities.get(f);
            full[f] = facility.isLimited() && at.price[f] / mean > at.slack[f] / facility.capacity();
        }
        return full;
    }

    private double meanCost() {
        double demand = 0;
        for (int pair = 0; pair < pairs; pair++) {
            demand += routes.pair(pair).demand();
        }
        return totalCost() / demand;
    }

    private void begin(double[] start, double[] startPrices) {
        for (int pair = 0; pair < pairs; pair++) {
            double demand = routes.pair(pair).demand();
            double least = 1e-2 / routes.ofPair(pair).size();
            double sum = 0;
            for (int route : routes.ofPair(pair)) {
                at.units[route] = Math.max(route < start.length ? start[route] / demand : 0, least);
                sum += at.units[route];
            }
            for (int route : routes.ofPair(pair)) {
                at.units[route] *= demand / sum;
            }
        }
        volumes = routes.volumes(at.units);
        hours = new double[facilityCount];
        for (int f = 0; f < facilityCount; f++) {
            hours[f] = facilities.get(f).delay().hours(volumes[f]);
        }
        double scale = 1e-300;
        for (int route = 0; route < routeCount; route++) {
            scale = Math.max(scale, routes.route(route).hours(hours));
        }
        for (int f = 0; f < facilityCount; f++) {
            if (facilities.get(f).isLimited()) {
                double capacity = facilities.get(f).capacity();
                at.slack[f] = Math.max(capacity - volumes[f], 1e-2 * capacity);
                at.price[f] = Math.max(startPrices[f], 1e-2 * scale);
            }
        }
        double[] priced = priced();
        for (int pair = 0; pair < pairs; pair++) {
            double least = Double.POSITIVE_INFINITY;
            for (int route : routes.ofPair(pair)) {
                least = Math.min(least, routes.route(route).hours(priced));
            }
            at.worth[pair] = least;
            for (int route : routes.ofPair(pair)) {
                at.reduced[route] = routes.route(route).hours(priced) - least + 1e-2 * scale;
            }
        }
    }

    private double[] priced() {
        double[] priced = new double[facilityCount];
        for (int f = 0; f < facilityCount; f++) {
            priced[f] = hours[f] + at.price[f];
        }
        return priced;
    }

    /// What follows from units, prices and worths: volumes, hours, slopes and what does not fit yet.
    private void look() {
        volumes = routes.volumes(at.units);
        hours = new double[facilityCount];
        slope = new double[facilityCount];
        overCapacity = new double[facilityCount];
        for (int f = 0; f < facilityCount; f++) {
            VolumeDelay delay = facilities.get(f).delay();
            hours[f] = delay.hours(volumes[f]);
            slope[f] = Math.max(0, delay.slope(volumes[f]));
            if (facilities.get(f).isLimited()) {
                overCapacity[f] = volumes[f] + at.slack[f] - facilities.get(f).capacity();
            }
        }
        double[] priced = priced();
        residual = new double[routeCount];
        for (int route = 0; route < routeCount; route++) {
            Route one = routes.route(route);
            residual[route] = one.hours(priced) - at.worth[one.pair()] - at.reduced[route];
        }
    }

    /// What does not fit, hours × units.
    private double error() {
        double sum = 0;
        for (int route = 0; route < routeCount; route++) {
            sum += at.units[route] * Math.abs(residual[route]);
        }
        for (int f = 0; f < facilityCount; f++) {
            sum += Math.abs(overCapacity[f]) * (at.price[f] + hours[f]);
        }
        return sum;
    }

    private double totalCost() {
        double sum = 1e-300;
        for (int route = 0; route < routeCount; route++) {
            sum += at.units[route] * routes.route(route).hours(hours);
        }
        return sum;
    }

    private int products() {
        int count = routeCount;
        for (Facility facility : facilities) {
            count += facility.isLimited() ? 1 : 0;
        }
        return count;
    }

    private void newtonStep() {
        double[] reaction = slope.clone();
        for (int f = 0; f < facilityCount; f++) {
            reaction[f] += facilities.get(f).isLimited() ? at.price[f] / at.slack[f] : 0;
        }
        double[] ratio = new double[routeCount];
        for (int route = 0; route < routeCount; route++) {
            ratio[route] = at.units[route] / at.reduced[route];
        }
        RouteNewton newton = new RouteNewton(routes, ratio, reaction);
        double mean = at.complementarity() / products();
        InteriorPoint guess = stepTo(newton, 0, null, ratio);
        InteriorPoint ahead = at.copy();
        ahead.add(guess, at.reach(guess, 1));
        double left = Math.max(0, ahead.complementarity()) / products();
        double centring = Math.pow(left / mean, 3);
        InteriorPoint step = stepTo(newton, centring * mean, guess, ratio);
        at.add(step, at.reach(step, TO_BOUNDARY));
    }

    /// @param target what every product of unit and reduced cost, slack and price, shall become
    /// @param guess  the first-order step whose second-order error is taken out, or null
    private InteriorPoint stepTo(RouteNewton newton, double target, @Nullable InteriorPoint guess, double[] ratio) {
        double[] force = new double[facilityCount];
        for (int f = 0; f < facilityCount; f++) {
            if (facilities.get(f).isLimited()) {
                double product = target - (guess == null ? 0 : guess.slack[f] * guess.price[f]);
                force[f] = product / at.slack[f] - at.price[f] + at.price[f] / at.slack[f] * overCapacity[f];
            }
        }
        double[] wanted = new double[routeCount];
        for (int route = 0; route < routeCount; route++) {
            double product = target - (guess == null ? 0 : guess.units[route] * guess.reduced[route]);
            Route one = routes.route(route);
            wanted[route] = -residual[route] - one.sum(force) + product / at.units[route] - at.reduced[route];
        }
        double[] missing = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            missing[pair] = routes.pair(pair).demand();
            for (int route : routes.ofPair(pair)) {
                missing[pair] -= at.units[route];
            }
        }
        RouteNewton.Move move = newton.solve(wanted, missing);
        double[] reducedStep = new double[routeCount];
        for (int route = 0; route < routeCount; route++) {
            double product = target - (guess == null ? 0 : guess.units[route] * guess.reduced[route]);
            reducedStep[route] = product / at.units[route] - at.reduced[route] - move.units[route] / ratio[route];
        }
        double[] volumeStep = routes.volumes(move.units);
        double[] slackStep = new double[facilityCount];
        double[] priceStep = new double[facilityCount];
        for (int f = 0; f < facilityCount; f++) {
            if (facilities.get(f).isLimited()) {
                slackStep[f] = -overCapacity[f] - volumeStep[f];
                priceStep[f] = force[f] + at.price[f] / at.slack[f] * volumeStep[f];
            }
        }
        return new InteriorPoint(move.units, reducedStep, slackStep, priceStep, move.worth);
    }
}
