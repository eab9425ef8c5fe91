package io.tumen.flows;

import java.util.Arrays;

/// Finds several different ways for each pair: the cheapest one, then again and again the cheapest with every arc
/// dearer that was on the way before (link penalties, de la Barra, Pérez and Añez 1993). No chance takes part. A
/// way passes no node twice; ways dearer than a multiple of the cheapest are left out.
final class RouteSearch {
    /// By which an arc grows dearer each time it is used.
    private static final double PENALTY = 1.3;

    private final Routes routes;
    private final int mostRoutes;
    private final double mostCostRatio;

    RouteSearch(Routes routes, int mostRoutes, double mostCostRatio) {
        this.routes = routes;
        this.mostRoutes = mostRoutes;
        this.mostCostRatio = mostCostRatio;
    }

    /// @return whether there are new ones at those hours
    boolean addAt(double[] facilityHours) {
        int known = routes.count();
        routes.addCheapest(facilityHours, 1);
        double[] arcHours = new double[0];
        for (int pair = 0; pair < routes.pairCount(); pair++) {
            int goods = routes.pair(pair).goodsClass();
            if (pair == 0 || routes.pair(pair - 1).goodsClass() != goods) {
                arcHours = routes.arcCosts(goods, facilityHours, 1);
            }
            addFor(pair, arcHours, facilityHours);
        }
        return routes.count() > known;
    }

    private void addFor(int pair, double[] arcHours, double[] facilityHours) {
        Routes.Pair one = routes.pair(pair);
        CheapestTree tree = routes.tree(one.goodsClass());
        double[] costs = arcHours.clone();
        double least = routes.ofPair(pair).stream()
                .mapToDouble(route -> routes.route(route).hours(facilityHours))
                .min()
                .orElse(0);
        for (int attempt = 0; attempt < 2 * mostRoutes && routes.ofPair(pair).size() < mostRoutes; attempt++) {
            tree.grow(one.origin(), costs);
            int[] way = tree.wayTo(one.destination());
            if (Arrays.stream(way).mapToDouble(arc -> arcHours[arc]).sum() <= mostCostRatio * least) {
                routes.add(pair, way);
            }
            for (int arc : way) {
                costs[arc] *= PENALTY;
            }
        }
    }
}
