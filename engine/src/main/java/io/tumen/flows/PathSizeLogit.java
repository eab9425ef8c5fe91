package io.tumen.flows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How goods spread over routes that their senders do not know, or do not value, to the last hour: a share of `size
/// · e^(−theta · hours)` for each, with a size below 1 for routes that share arcs, since they are not two choices
/// but one and a bit (path-size logit, Ben-Akiva and Bierlaire 1999).
///
/// The size of a route is the sum over its arcs of `share of its free hours / number of the pair's routes on that
/// arc`. Arcs of one facility count as one.
final class PathSizeLogit {
    private final Routes routes;
    private final double theta;
    private final double[] logSize;

    PathSizeLogit(Routes routes, double theta, double[] freeHours) {
        this.routes = routes;
        this.theta = theta;
        logSize = new double[routes.count()];
        for (int pair = 0; pair < routes.pairCount(); pair++) {
            List<Integer> own = routes.ofPair(pair);
            Graph graph = routes.problem()
                    .classes()
                    .get(routes.pair(pair).goodsClass())
                    .graph();
            Map<Integer, Integer> users = new HashMap<>();
            for (int route : own) {
                elements(routes.route(route), graph, freeHours)
                        .keySet()
                        .forEach(one -> users.merge(one, 1, Integer::sum));
            }
            for (int route : own) {
                logSize[route] = Math.log(size(elements(routes.route(route), graph, freeHours), users));
            }
        }
    }

    double theta() {
        return theta;
    }

    /// Hours of what the route consists of: facilities by their number, arcs without one by a negative number.
    private static Map<Integer, Double> elements(Route route, Graph graph, double[] freeHours) {
        Map<Integer, Double> hours = new HashMap<>();
        for (int i = 0; i < route.arcCount(); i++) {
            int arc = route.arc(i);
            int facility = graph.facility(arc);
            double own = graph.fixedHours(arc) + (facility == Graph.NONE ? 0 : freeHours[facility]);
            hours.merge(facility == Graph.NONE ? -1 - arc : facility, own, Double::sum);
        }
        return hours;
    }

    private static double size(Map<Integer, Double> elements, Map<Integer, Integer> users) {
        double whole =
                elements.values().stream().mapToDouble(Double::doubleValue).sum();
        double size = 0;
        for (var one : elements.entrySet()) {
            double share = whole > 0 ? one.getValue() / whole : 1.0 / elements.size();
            size += share / users.getOrDefault(one.getKey(), 1);
        }
        return size;
    }

    /// Units of each route at those hours.
    double[] units(double[] facilityHours) {
        double[] units = new double[routes.count()];
        for (int pair = 0; pair < routes.pairCount(); pair++) {
            double best = best(pair, facilityHours);
            double sum = 0;
            for (int route : routes.ofPair(pair)) {
                units[route] = Math.exp(worth(route, facilityHours) - best);
                sum += units[route];
            }
            for (int route : routes.ofPair(pair)) {
                units[route] *= routes.pair(pair).demand() / sum;
            }
        }
        return units;
    }

    /// The hours that the choice is worth to all, units × hours: the expected least of each pair, up to a constant.
    double expected(double[] facilityHours) {
        double expected = 0;
        for (int pair = 0; pair < routes.pairCount(); pair++) {
            double best = best(pair, facilityHours);
            double sum = 0;
            for (int route : routes.ofPair(pair)) {
                sum += Math.exp(worth(route, facilityHours) - best);
            }
            expected -= routes.pair(pair).demand() * (best + Math.log(sum)) / theta;
        }
        return expected;
    }

    /// `(1 / theta) · Σ units · ln(share / size)`: the part of the objective that spreads the goods.
    double spread(double[] units) {
        double sum = 0;
        for (int route = 0; route < units.length; route++) {
            double demand = routes.pair(routes.route(route).pair()).demand();
            sum += units[route] > 0 ? units[route] * (Math.log(units[route] / demand) - logSize[route]) : 0;
        }
        return sum / theta;
    }

    private double worth(int route, double[] facilityHours) {
        return logSize[route] - theta * routes.route(route).hours(facilityHours);
    }

    private double best(int pair, double[] facilityHours) {
        double best = Double.NEGATIVE_INFINITY;
        for (int route : routes.ofPair(pair)) {
            best = Math.max(best, worth(route, facilityHours));
        }
        return best;
    }
}
