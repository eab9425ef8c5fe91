package io.tumen.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The ways found so far for every OD pair of every class: columns of a master problem, or the choice of a logit.
final class Routes {
    /// A way is new only when it is cheaper than all that are known by this share of its cost.
    private static final double ROUNDING = 1e-13;

    private final FlowProblem problem;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<List<Integer>> ofPair = new ArrayList<>();
    private final List<CheapestTree> trees = new ArrayList<>();

    /// @param demand units per period
    record Pair(int goodsClass, int row, int origin, int destination, double demand) {}

    Routes(FlowProblem problem) {
        this.problem = problem;
        for (int k = 0; k < problem.classes().size(); k++) {
            OdMatrix demand = problem.classes().get(k).demand();
            for (int row = 0; row < demand.rowCount(); row++) {
                for (int cell = demand.firstCell(row); cell < demand.firstCell(row + 1); cell++) {
                    pairs.add(new Pair(k, row, demand.origin(row), demand.destination(cell), demand.volume(cell)));
                    ofPair.add(new ArrayList<>());
                }
            }
            trees.add(new CheapestTree(problem.classes().get(k).graph()));
        }
    }

    FlowProblem problem() {
        return problem;
    }

    int pairCount() {
        return pairs.size();
    }

    Pair pair(int number) {
        return pairs.get(number);
    }

    int count() {
        return routes.size();
    }

    Route route(int number) {
        return routes.get(number);
    }

    /// Numbers of the pair's routes, in the order they were found.
    List<Integer> ofPair(int pair) {
        return ofPair.get(pair);
    }

    /// Looks for a cheaper way for every pair, and adds those that are.
    ///
    /// @param fixedShare 1 to count the arcs' fixed hours, 0 to count the facilities alone
    /// @return by pair: the cheapest cost there is
    double[] addCheapest(double[] facilityCosts, double fixedShare) {
        double[] cheapest = new double[pairs.size()];
        double[] arcCosts = new double[0];
        for (int number = 0; number < pairs.size(); number++) {
            Pair pair = pairs.get(number);
            boolean newClass = number == 0 || pairs.get(number - 1).goodsClass() != pair.goodsClass();
            if (newClass) {
                arcCosts = arcCosts(pair.goodsClass(), facilityCosts, fixedShare);
            }
            CheapestTree tree = trees.get(pair.goodsClass());
            if (newClass || pairs.get(number - 1).row() != pair.row()) {
                tree.grow(pair.origin(), arcCosts);
            }
            if (!tree.reaches(pair.destination())) {
                throw new IllegalArgumentException("No way leads from node " + pair.origin() + " to node "
                        + pair.destination() + " in class " + pair.goodsClass()
                        + ". Maybe FlowFindings.of was not asked?");
            }
            cheapest[number] = tree.cost(pair.destination());
            double known = Double.POSITIVE_INFINITY;
            for (int route : ofPair.get(number)) {
                known = Math.min(known, cost(routes.get(route), facilityCosts, fixedShare));
            }
            if (cheapest[number] < known - ROUNDING * known || known == Double.POSITIVE_INFINITY) {
                add(number, tree.wayTo(pair.destination()));
            }
        }
        return cheapest;
    }

    static double cost(Route route, double[] facilityCosts, double fixedShare) {
        return fixedShare * route.fixedHours() + route.sum(facilityCosts);
    }

    /// @return whether it was not known yet
    boolean add(int pair, int[] arcs) {
        List<Integer> known = ofPair.get(pair);
        if (known.stream().anyMatch(route -> routes.get(route).goesAlong(arcs))) {
            return false;
        }
        known.add(routes.size());
        routes.add(new Route(
                pair, problem.classes().get(pairs.get(pair).goodsClass()).graph(), arcs));
        return true;
    }

    CheapestTree tree(int goodsClass) {
        return trees.get(goodsClass);
    }

    double[] arcCosts(int goodsClass, double[] facilityCosts, double fixedShare) {
        Graph graph = problem.classes().get(goodsClass).graph();
        double[] costs = new double[graph.arcCount()];
        for (int arc = 0; arc < costs.length; arc++) {
            int facility = graph.facility(arc);
            costs[arc] = fixedShare * graph.fixedHours(arc) + (facility == Graph.NONE ? 0 : facilityCosts[facility]);
        }
        return costs;
    }

    /// @param units by route
    double[] volumes(double[] units) {
        double[] volumes = new double[problem.facilities().size()];
        for (int number = 0; number < units.length; number++) {
            Route route = routes.get(number);
            for (int i = 0; i < route.facilityCount(); i++) {
                volumes[route.facility(i)] += route.uses(i) * units[number];
            }
        }
        return volumes;
    }

    /// @param units by route
    OriginFlows flows(double[] units) {
        int classes = problem.classes().size();
        int[][][] arcs = new int[classes][][];
        double[][][] carried = new double[classes][][];
        int number = 0;
        for (int k = 0; k < classes; k++) {
            GoodsClass goods = problem.classes().get(k);
            int rows = goods.demand().rowCount();
            arcs[k] = new int[rows][];
            carried[k] = new double[rows][];
            for (int row = 0; row < rows; row++) {
                double[] onArc = new double[goods.graph().arcCount()];
                for (; number < pairs.size() && isOf(pairs.get(number), k, row); number++) {
                    for (int route : ofPair.get(number)) {
                        addTo(onArc, routes.get(route), units[route]);
                    }
                }
                arcs[k][row] = nonZero(onArc);
                carried[k][row] = Arrays.stream(arcs[k][row])
                        .mapToDouble(arc -> onArc[arc])
                        .toArray();
            }
        }
        return new OriginFlows(arcs, carried);
    }

    private static boolean isOf(Pair pair, int goodsClass, int row) {
        return pair.goodsClass() == goodsClass && pair.row() == row;
    }

    private static void addTo(double[] onArc, Route route, double units) {
        for (int i = 0; i < route.arcCount(); i++) {
            onArc[route.arc(i)] += units;
        }
    }

    private static int[] nonZero(double[] values) {
        return IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
    }
}
