package io.tumen.flows;

import java.util.List;
import java.util.stream.IntStream;

/// The linear system of one interior point step, made once and solved for several right sides.
///
/// With `r` the ratio of units to reduced cost of a route and `g` what a facility's hours and price answer to one
/// more unit: find changes `x` of the units and `w` of the worths so that for every route `Σ uses · g · (change of
/// volume) + x / r − w = wanted`, and for every pair the changes add up to what is missing.
final class RouteNewton {
    private final Routes routes;
    private final double[] ratio;
    private final double[] ratioOfPair;
    private final double[] root;
    private final int[] place;
    private final double[][] factor;

    /// The changes: units by route, worth by pair.
    static final class Move {
        final double[] units;
        final double[] worth;

        Move(double[] units, double[] worth) {
            this.units = units;
            this.worth = worth;
        }
    }

    RouteNewton(Routes routes, double[] ratio, double[] reaction) {
        this.routes = routes;
        this.ratio = ratio;
        ratioOfPair = new double[routes.pairCount()];
        for (int pair = 0; pair < ratioOfPair.length; pair++) {
            for (int route : routes.ofPair(pair)) {
                ratioOfPair[pair] += ratio[route];
            }
        }
        root = new double[reaction.length];
        place = new int[reaction.length];
        int size = 0;
        for (int f = 0; f < root.length; f++) {
            root[f] = Math.sqrt(reaction[f]);
            place[f] = root[f] > 0 ? size++ : -1;
        }
        factor = new double[size][];
        for (int row = 0; row < size; row++) {
            factor[row] = new double[row + 1];
        }
        fill();
        factorise();
    }

    /// The lower half of `I + G½ B (R − R 1 1ᵀ R / 1ᵀ R 1) Bᵀ G½`, pair by pair. A pair with one route adds nothing.
    private void fill() {
        for (int row = 0; row < factor.length; row++) {
            factor[row][row] = 1;
        }
        double[] mean = new double[root.length];
        for (int pair = 0; pair < ratioOfPair.length; pair++) {
            List<Integer> own = routes.ofPair(pair);
            if (own.size() == 1) {
                continue;
            }
            for (int number : own) {
                Route route = routes.route(number);
                for (int i = 0; i < route.facilityCount(); i++) {
                    mean[route.facility(i)] += ratio[number] / ratioOfPair[pair] * route.uses(i);
                }
            }
            int[] used = own.stream()
                    .map(routes::route)
                    .flatMapToInt(
                            route -> IntStream.range(0, route.facilityCount()).map(route::facility))
                    .filter(f -> place[f] >= 0)
                    .distinct()
                    .sorted()
                    .toArray();
            double[] deviation = new double[used.length];
            for (int number : own) {
                deviation(routes.route(number), used, mean, deviation);
                addSquare(used, deviation, ratio[number]);
            }
            for (int number : own) {
                Route route = routes.route(number);
                for (int i = 0; i < route.facilityCount(); i++) {
                    mean[route.facility(i)] = 0;
                }
            }
        }
    }

    /// What the route uses more than the pair's routes do on average, times the root of the reaction.
    private void deviation(Route route, int[] used, double[] mean, double[] deviation) {
        int own = 0;
        for (int i = 0; i < used.length; i++) {
            while (own < route.facilityCount() && route.facility(own) < used[i]) {
                own++;
            }
            boolean uses = own < route.facilityCount() && route.facility(own) == used[i];
            deviation[i] = ((uses ? route.uses(own) : 0) - mean[used[i]]) * root[used[i]];
        }
    }

    private void addSquare(int[] used, double[] deviation, double weight) {
        for (int i = 0; i < used.length; i++) {
            double[] row = factor[place[used[i]]];
            double share = weight * deviation[i];
            if (share != 0) {
                for (int j = 0; j <= i; j++) {
                    row[place[used[j]]] += share * deviation[j];
                }
            }
        }
    }

    private void factorise() {
        for (int i = 0; i < factor.length; i++) {
            double[] row = factor[i];
            for (int j = 0; j <= i; j++) {
                double[] other = factor[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = j == i ? Math.sqrt(Math.max(sum, 1e-300)) : sum / other[j];
            }
        }
    }

    Move solve(double[] wanted, double[] missing) {
        double[] force = new double[root.length];
        Move free = moveUnder(force, wanted, missing);
        double[] volumes = routes.volumes(free.units);
        double[] right = new double[factor.length];
        for (int f = 0; f < root.length; f++) {
            if (place[f] >= 0) {
                right[place[f]] = root[f] * volumes[f];
            }
        }
        throughFactor(right);
        for (int f = 0; f < root.length; f++) {
            force[f] = place[f] < 0 ? 0 : root[f] * right[place[f]];
        }
        return moveUnder(force, wanted, missing);
    }

    /// By how much the volumes change until they are what the routes bring, when they are now so much above it; 0
    /// where nothing reacts.
    double[] volumeStep(double[] excess) {
        double[] right = new double[factor.length];
        for (int f = 0; f < root.length; f++) {
            if (place[f] >= 0) {
                right[place[f]] = -root[f] * excess[f];
            }
        }
        throughFactor(right);
        double[] step = new double[root.length];
        for (int f = 0; f < root.length; f++) {
            step[f] = place[f] < 0 ? 0 : right[place[f]] / root[f];
        }
        return step;
    }

    /// The changes when each facility answers with that force.
    private Move moveUnder(double[] force, double[] wanted, double[] missing) {
        double[] units = new double[wanted.length];
        double[] worth = new double[missing.length];
        for (int pair = 0; pair < missing.length; pair++) {
            double sum = missing[pair];
            for (int number : routes.ofPair(pair)) {
                Route route = routes.route(number);
                units[number] = wanted[number] - route.sum(force);
                sum -= ratio[number] * units[number];
            }
            worth[pair] = sum / ratioOfPair[pair];
            for (int number : routes.ofPair(pair)) {
                units[number] = ratio[number] * (units[number] + worth[pair]);
            }
        }
        return new Move(units, worth);
    }

    private void throughFactor(double[] right) {
        for (int i = 0; i < right.length; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * right[k];
            }
            right[i] = sum / factor[i][i];
        }
        for (int i = right.length - 1; i >= 0; i--) {
            right[i] /= factor[i][i];
            for (int k = 0; k < i; k++) {
                right[k] -= factor[i][k] * right[i];
            }
        }
    }
}
