package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives an answer of [RouteInterior] its last digits: with the routes that carry something and the facilities that
/// are full taken as known, the conditions of the equilibrium are equations (equal costs within a pair, volume =
/// capacity), which Newton's method solves to rounding. A route that comes to nothing, a price below 0, a cheaper
/// route or a place too full changes what is taken as known.
final class RouteFinish {
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_UNKNOWNS = 1500;
    private static final double ROUNDING = 2e-14;

    private final Routes routes;
    private final List<Facility> facilities;
    private double[] units;
    private boolean[] carries;
    private final double[] prices;
    private final boolean[] full;
    private final int[] key;
    private double[] hours = new double[0];
    private double[] volumes = new double[0];
    private int[] unknowns = new int[0];
    private int[] limits = new int[0];

    RouteFinish(Routes routes, RouteInterior interior) {
        this.routes = routes;
        facilities = routes.problem().facilities();
        units = interior.units();
        prices = interior.prices();
        carries = interior.carries();
        full = interior.full();
        key = new int[routes.pairCount()];
        for (int f = 0; f < prices.length; f++) {
            prices[f] = full[f] ? prices[f] : 0;
        }
        for (int pair = 0; pair < key.length; pair++) {
            double left = routes.pair(pair).demand();
            chooseKey(pair);
            carries[key[pair]] = true;
            for (int route : routes.ofPair(pair)) {
                units[route] = carries[route] ? units[route] : 0;
                left -= units[route];
            }
            units[key[pair]] += left;
        }
    }

    /// @return whether the equations are solved; if not, the answer it began with is the better one
    boolean solve() {
        double last = Double.POSITIVE_INFINITY;
        int idle = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            look();
            if (unknowns.length + limits.length > MOST_UNKNOWNS) {
                return false;
            }
            double[] wrong = wrong();
            double size = Arrays.stream(wrong).map(Math::abs).max().orElse(0);
            boolean solved = size <= ROUNDING || (idle >= 3 && size < 1e-11);
            idle = size < last / 2 ? 0 : idle + 1;
            last = size;
            if (solved) {
                if (!changed()) {
                    return true;
                }
                last = Double.POSITIVE_INFINITY;
                idle = 0;
            } else if (step(wrong)) {
                last = Double.POSITIVE_INFINITY;
                idle = 0;
            }
        }
        return false;
    }

    double[] units() {
        return units.clone();
    }

    double[] prices() {
        return prices.clone();
    }

    private void chooseKey(int pair) {
        key[pair] = routes.ofPair(pair).getFirst();
        for (int route : routes.ofPair(pair)) {
            key[pair] = units[route] > units[key[pair]] ? route : key[pair];
        }
    }

    private void look() {
        volumes = routes.volumes(units);
        hours = new double[volumes.length];
        for (int f = 0; f < volumes.length; f++) {
            hours[f] = facilities.get(f).delay().hours(volumes[f]) + prices[f];
        }
        List<Integer> free = new ArrayList<>();
        for (int pair = 0; pair < key.length; pair++) {
            chooseKey(pair);
            for (int route : routes.ofPair(pair)) {
                if (carries[route] && route != key[pair]) {
                    free.add(route);
                }
            }
        }
        unknowns = free.stream().mapToInt(Integer::intValue).toArray();
        List<Integer> held = new ArrayList<>();
        for (int f = 0; f < full.length; f++) {
            if (full[f]) {
                held.add(f);
            }
        }
        limits = held.stream().mapToInt(Integer::intValue).toArray();
    }

    private double cost(int route) {
        return routes.route(route).hours(hours);
    }

    private int keyOf(int route) {
        return key[routes.route(route).pair()];
    }

    /// As shares: of the key's cost, of the capacity.
    private double[] wrong() {
        double[] wrong = new double[unknowns.length + limits.length];
        for (int i = 0; i < unknowns.length; i++) {
            double right = cost(keyOf(unknowns[i]));
            wrong[i] = (cost(unknowns[i]) - right) / Math.max(right, 1e-300);
        }
        for (int i = 0; i < limits.length; i++) {
            double capacity = facilities.get(limits[i]).capacity();
            wrong[unknowns.length + i] = (volumes[limits[i]] - capacity) / capacity;
        }
        return wrong;
    }

    /// @return whether a route came to nothing
    private boolean step(double[] wrong) {
        int n = unknowns.length;
        double[][] difference = new double[n][];
        for (int i = 0; i < n; i++) {
            difference[i] = new double[volumes.length];
            add(difference[i], routes.route(unknowns[i]), 1);
            add(difference[i], routes.route(keyOf(unknowns[i])), -1);
        }
        double[] slope = new double[volumes.length];
        for (int f = 0; f < slope.length; f++) {
            slope[f] = facilities.get(f).delay().slope(volumes[f]);
        }
        double[][] matrix = new double[wrong.length][wrong.length];
        double[] scale = new double[wrong.length];
        for (int i = 0; i < n; i++) {
            scale[i] = routes.pair(routes.route(unknowns[i]).pair()).demand();
        }
        for (int i = 0; i < limits.length; i++) {
            scale[n + i] = cost(key[0]);
        }
        for (int i = 0; i < n; i++) {
            double right = Math.max(cost(keyOf(unknowns[i])), 1e-300);
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int f = 0; f < slope.length; f++) {
                    sum += difference[i][f] * slope[f] * difference[j][f];
                }
                matrix[i][j] = sum / right * scale[j];
            }
            for (int j = 0; j < limits.length; j++) {
                double uses = difference[i][limits[j]];
                matrix[i][n + j] = uses / right * scale[n + j];
                matrix[n + j][i] = uses / facilities.get(limits[j]).capacity() * scale[i];
            }
        }
        double[] change = Elimination.solve(matrix, wrong);
        for (int i = 0; i < change.length; i++) {
            change[i] *= -scale[i];
        }
        return take(change);
    }

    private static void add(double[] to, Route route, int sign) {
        for (int i = 0; i < route.facilityCount(); i++) {
            to[route.facility(i)] += sign * route.uses(i);
        }
    }

    private boolean take(double[] change) {
        double[] move = new double[units.length];
        for (int i = 0; i < unknowns.length; i++) {
            move[unknowns[i]] += change[i];
            move[keyOf(unknowns[i])] -= change[i];
        }
        double share = 1;
        int blocked = -1;
        for (int route = 0; route < move.length; route++) {
            if (move[route] < 0 && units[route] + share * move[route] < 0) {
                share = units[route] / -move[route];
                blocked = route;
            }
        }
        for (int route = 0; route < move.length; route++) {
            units[route] += share * move[route];
        }
        for (int i = 0; i < limits.length; i++) {
            prices[limits[i]] += share * change[unknowns.length + i];
        }
        if (blocked >= 0) {
            units[blocked] = 0;
            carries[blocked] = false;
        }
        return blocked >= 0;
    }

    /// Whether what was taken as known was wrong somewhere.
    private boolean changed() {
        boolean changed = false;
        for (int f = 0; f < full.length; f++) {
            Facility facility = facilities.get(f);
            boolean tooFull = facility.isLimited() && volumes[f] > facility.capacity() * (1 + 1e-12);
            if (full[f] && prices[f] < 0) {
                full[f] = false;
                prices[f] = 0;
                changed = true;
            } else if (!full[f] && tooFull) {
                full[f] = true;
                changed = true;
            }
        }
        return changed || cheaperRoutes();
    }

    private boolean cheaperRoutes() {
        double[] cheapest = routes.addCheapest(hours, 1);
        units = Arrays.copyOf(units, routes.count());
        carries = Arrays.copyOf(carries, routes.count());
        boolean changed = false;
        for (int pair = 0; pair < key.length; pair++) {
            double right = cost(key[pair]);
            if (cheapest[pair] < right - 1e-13 * right) {
                for (int route : routes.ofPair(pair)) {
                    if (!carries[route] && cost(route) <= cheapest[pair] + 1e-13 * right) {
                        carries[route] = true;
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }
}
