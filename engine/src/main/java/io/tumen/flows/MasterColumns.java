package io.tumen.flows;

import java.util.Arrays;
import java.util.List;

/// The columns of a [RouteMaster] by their numbers: first the slack of each limited facility, then what stays
/// behind of each pair, then the routes. A row is a limited facility.
final class MasterColumns {
    private final Routes routes;
    private final int[] rowOf;
    private final double[] capacity;
    private final int rows;
    private final int pairs;
    private double[] cost = new double[0];
    private double costScale = 1;

    MasterColumns(Routes routes) {
        this.routes = routes;
        List<Facility> facilities = routes.problem().facilities();
        rowOf = new int[facilities.size()];
        Arrays.fill(rowOf, -1);
        int limited = 0;
        double[] limits = new double[facilities.size()];
        for (int f = 0; f < rowOf.length; f++) {
            if (facilities.get(f).isLimited()) {
                limits[limited] = facilities.get(f).capacity();
                rowOf[f] = limited++;
            }
        }
        rows = limited;
        capacity = Arrays.copyOf(limits, rows);
        pairs = routes.pairCount();
    }

    /// Takes in the routes there are, at those costs.
    ///
    /// @param fixedShare    1 to count fixed hours, 0 not to
    /// @param stayingBehind hours that one unit left behind counts as
    void price(double[] facilityHours, double fixedShare, double stayingBehind) {
        cost = new double[rows + pairs + routes.count()];
        double largest = 1e-300;
        Arrays.fill(cost, rows, rows + pairs, stayingBehind);
        for (int route = 0; route < routes.count(); route++) {
            cost[rows + pairs + route] = Routes.cost(routes.route(route), facilityHours, fixedShare);
            largest = Math.max(largest, cost[rows + pairs + route]);
        }
        costScale = fixedShare == 0 ? stayingBehind : largest;
    }

    int rows() {
        return rows;
    }

    int pairs() {
        return pairs;
    }

    int count() {
        return cost.length;
    }

    /// -1 when the facility has no limit.
    int rowOf(int facility) {
        return rowOf[facility];
    }

    double[] capacities() {
        return capacity.clone();
    }

    double demand(int pair) {
        return routes.pair(pair).demand();
    }

    double cost(int column) {
        return cost[column];
    }

    /// The size of costs, for what counts as rounding.
    double costScale() {
        return costScale;
    }

    boolean isSlack(int column) {
        return column < rows;
    }

    /// The column of what stays behind of the pair.
    int behind(int pair) {
        return rows + pair;
    }

    /// The route of a column, or a negative number.
    int routeOf(int column) {
        return column - rows - pairs;
    }

    /// Of a column that is no slack.
    int pairOf(int column) {
        return column < rows + pairs
                ? column - rows
                : routes.route(routeOf(column)).pair();
    }

    /// What the column uses of each row, priced.
    double priced(int column, double[] duals) {
        if (column < rows + pairs) {
            return 0;
        }
        Route route = routes.route(routeOf(column));
        double sum = 0;
        for (int i = 0; i < route.facilityCount(); i++) {
            int row = rowOf[route.facility(i)];
            sum += row < 0 ? 0 : route.uses(i) * duals[row];
        }
        return sum;
    }

    /// Adds a multiple of what the column uses of each row.
    void add(int column, double factor, double[] to) {
        if (column < rows) {
            to[column] += factor;
        } else if (column >= rows + pairs) {
            Route route = routes.route(routeOf(column));
            for (int i = 0; i < route.facilityCount(); i++) {
                int row = rowOf[route.facility(i)];
                if (row >= 0) {
                    to[row] += factor * route.uses(i);
                }
            }
        }
    }
}
