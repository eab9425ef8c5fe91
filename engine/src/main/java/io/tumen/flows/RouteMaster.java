package io.tumen.flows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The linear master problem over the routes found so far: carry every pair's demand at the least cost, with every
/// limited facility within its capacity; what finds no place stays behind at a price.
///
/// The primal simplex method with generalised upper bounds (Dantzig and Van Slyke, 1967): each pair has one key column
/// that takes up its demand, so that the working basis has only as many rows as there are limited facilities, however
/// many pairs. Its inverse is kept dense and made anew now and then. Every answer is a vertex, with exact duals.
///
/// Columns: first the slack of each limited facility, then what stays behind of each pair, then the routes.
final class RouteMaster {
    private static final int FRESH_EVERY = 100;
    private static final double TINY_PIVOT = 1e-9;
    private static final int PATIENCE = 200;

    private final Routes routes;
    private final int[] rowOf;
    private final double[] capacity;
    private final int rows;
    private final int pairs;
    private double[] cost = new double[0];
    private double costScale = 1;

    private final int[] key;
    private final int[] working;
    private double[][] inverse;
    private final double[] keyUnits;
    private final double[] workingUnits;
    private final BitSet basic = new BitSet();
    private int sinceFresh;
    private int stalled;

    RouteMaster(Routes routes) {
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
        pairs = routes.pairCount();
        capacity = Arrays.copyOf(limits, rows);
        key = new int[pairs];
        working = new int[rows];
        keyUnits = new double[pairs];
        workingUnits = capacity.clone();
        inverse = identity(rows);
        for (int row = 0; row < rows; row++) {
            working[row] = row;
            basic.set(row);
        }
        for (int pair = 0; pair < pairs; pair++) {
            key[pair] = rows + pair;
            keyUnits[pair] = routes.pair(pair).demand();
            basic.set(rows + pair);
        }
    }

    /// Makes it the best with the routes there are.
    ///
    /// @param facilityHours of one unit
    /// @param fixedShare    1 to count fixed hours, 0 not to
    /// @param stayingBehind hours that one unit left behind counts as
    void solve(double[] facilityHours, double fixedShare, double stayingBehind) {
        cost = new double[rows + pairs + routes.count()];
        costScale = 1e-300;
        Arrays.fill(cost, rows, rows + pairs, stayingBehind);
        for (int route = 0; route < routes.count(); route++) {
            cost[rows + pairs + route] = Routes.cost(routes.route(route), facilityHours, fixedShare);
            costScale = Math.max(costScale, cost[rows + pairs + route]);
        }
        costScale = fixedShare == 0 ? stayingBehind : costScale;
        refresh();
        stalled = 0;
        int entering = entering();
        while (entering >= 0) {
            pivot(entering);
            if (++sinceFresh >= FRESH_EVERY) {
                refresh();
            }
            entering = entering();
        }
        refresh();
    }

    /// Units on each route.
    double[] routeUnits() {
        double[] units = new double[routes.count()];
        for (int pair = 0; pair < pairs; pair++) {
            put(units, key[pair] - rows - pairs, keyUnits[pair]);
        }
        for (int row = 0; row < rows; row++) {
            put(units, working[row] - rows - pairs, workingUnits[row]);
        }
        return units;
    }

    /// Units of each pair that stay behind.
    double[] behind() {
        double[] units = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            put(units, key[pair] - rows < pairs ? key[pair] - rows : -1, keyUnits[pair]);
        }
        for (int row = 0; row < rows; row++) {
            put(units, working[row] - rows < pairs ? working[row] - rows : -1, workingUnits[row]);
        }
        return units;
    }

    private static void put(double[] units, int place, double value) {
        if (place >= 0) {
            units[place] = Math.max(0, value);
        }
    }

    /// Hours per unit of capacity of each facility, 0 or more.
    double[] prices() {
        double[] duals = duals();
        double[] prices = new double[rowOf.length];
        for (int f = 0; f < prices.length; f++) {
            prices[f] = rowOf[f] < 0 ? 0 : Math.max(0, -duals[rowOf[f]]);
        }
        return prices;
    }

    /// By row of the working basis; not above 0 at the best.
    private double[] duals() {
        double[] duals = new double[rows];
        for (int at = 0; at < rows; at++) {
            int column = working[at];
            if (column < rows) {
                continue;
            }
            double difference = cost[column] - cost[key[pairOf(column)]];
            for (int row = 0; row < rows; row++) {
                duals[row] += difference * inverse[at][row];
            }
        }
        return duals;
    }

    private int entering() {
        double[] duals = duals();
        double[] worth = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            worth[pair] = cost[key[pair]] - priced(key[pair], duals);
        }
        double least = -1e-11 * costScale;
        int best = -1;
        for (int column = 0; column < cost.length; column++) {
            if (basic.get(column)) {
                continue;
            }
            double reduced =
                    column < rows ? -duals[column] : cost[column] - priced(column, duals) - worth[pairOf(column)];
            if (reduced < least) {
                best = column;
                if (stalled > PATIENCE) {
                    return best;
                }
                least = reduced;
            }
        }
        return best;
    }

    private double priced(int column, double[] duals) {
        if (column < rows + pairs) {
            return 0;
        }
        Route route = routes.route(column - rows - pairs);
        double sum = 0;
        for (int i = 0; i < route.facilityCount(); i++) {
            int row = rowOf[route.facility(i)];
            sum += row < 0 ? 0 : route.uses(i) * duals[row];
        }
        return sum;
    }

    private int pairOf(int column) {
        return column < rows + pairs
                ? column - rows
                : routes.route(column - rows - pairs).pair();
    }

    private void addColumn(int column, double factor, double[] to) {
        if (column < rows) {
            to[column] += factor;
        } else if (column >= rows + pairs) {
            Route route = routes.route(column - rows - pairs);
            for (int i = 0; i < route.facilityCount(); i++) {
                int row = rowOf[route.facility(i)];
                if (row >= 0) {
                    to[row] += factor * route.uses(i);
                }
            }
        }
    }

    /// The column as the working basis sees it: less the key column of its pair.
    private double[] reducedColumn(int column) {
        double[] values = new double[rows];
        addColumn(column, 1, values);
        if (column >= rows) {
            addColumn(key[pairOf(column)], -1, values);
        }
        return values;
    }

    private double[] throughInverse(double[] values) {
        double[] result = new double[rows];
        for (int row = 0; row < rows; row++) {
            if (values[row] != 0) {
                for (int at = 0; at < rows; at++) {
                    result[at] += inverse[at][row] * values[row];
                }
            }
        }
        return result;
    }

    private void pivot(int entering) {
        double[] fall = throughInverse(reducedColumn(entering));
        double[] keyFall = keyFall(entering, fall);
        Leaving leaving = leaving(fall, keyFall);
        double step = Math.max(0, leaving.step());
        stalled = step > 0 ? 0 : stalled + 1;
        for (int at = 0; at < rows; at++) {
            workingUnits[at] -= step * fall[at];
        }
        for (int pair = 0; pair < pairs; pair++) {
            keyUnits[pair] -= step * keyFall[pair];
        }
        basic.set(entering);
        if (leaving.isKey()) {
            leaveAsKey(leaving.place(), entering, step);
        } else {
            basic.clear(working[leaving.place()]);
            replace(leaving.place(), entering, fall, step);
        }
    }

    private double[] keyFall(int entering, double[] fall) {
        double[] keyFall = new double[pairs];
        if (entering >= rows) {
            keyFall[pairOf(entering)] = 1;
        }
        for (int at = 0; at < rows; at++) {
            if (working[at] >= rows) {
                keyFall[pairOf(working[at])] -= fall[at];
            }
        }
        return keyFall;
    }

    private record Leaving(boolean isKey, int place, double step) {}

    /// The basic column that reaches zero first; among equals the one with the largest pivot.
    private Leaving leaving(double[] fall, double[] keyFall) {
        Leaving best = new Leaving(false, -1, Double.POSITIVE_INFINITY);
        double bestPivot = 0;
        for (int i = 0; i < rows + pairs; i++) {
            boolean isKey = i >= rows;
            int place = isKey ? i - rows : i;
            double pivot = isKey ? keyFall[place] : fall[place];
            if (pivot <= TINY_PIVOT) {
                continue;
            }
            double step = Math.max(0, (isKey ? keyUnits[place] : workingUnits[place]) / pivot);
            boolean equal = step <= best.step() && step >= best.step();
            if (step < best.step() || (equal && pivot > bestPivot && stalled <= PATIENCE)) {
                best = new Leaving(isKey, place, step);
                bestPivot = pivot;
            }
        }
        if (best.place() < 0) {
            throw new IllegalStateException("The cost falls without end, " + rows + " limited facilities and " + pairs
                    + " pairs. Maybe a cost is negative?");
        }
        return best;
    }

    private void replace(int place, int entering, double[] fall, double units) {
        working[place] = entering;
        workingUnits[place] = units;
        double[] pivotRow = inverse[place];
        double pivot = fall[place];
        for (int row = 0; row < rows; row++) {
            pivotRow[row] /= pivot;
        }
        for (int at = 0; at < rows; at++) {
            if (at != place && fall[at] != 0) {
                double factor = fall[at];
                double[] target = inverse[at];
                for (int row = 0; row < rows; row++) {
                    target[row] -= factor * pivotRow[row];
                }
            }
        }
    }

    private void leaveAsKey(int pair, int entering, double step) {
        basic.clear(key[pair]);
        int successor = -1;
        for (int at = 0; at < rows && successor < 0; at++) {
            successor = working[at] >= rows && pairOf(working[at]) == pair ? at : -1;
        }
        if (successor < 0) {
            key[pair] = entering;
            keyUnits[pair] = step;
            return;
        }
        double[] row = inverse[successor];
        for (int at = 0; at < rows; at++) {
            if (at != successor && working[at] >= rows && pairOf(working[at]) == pair) {
                for (int i = 0; i < rows; i++) {
                    row[i] += inverse[at][i];
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            row[i] = -row[i];
        }
        int leavingColumn = key[pair];
        key[pair] = working[successor];
        keyUnits[pair] = workingUnits[successor];
        working[successor] = leavingColumn;
        replace(successor, entering, throughInverse(reducedColumn(entering)), step);
    }

    /// Makes inverse and units anew from the basis, so that rounding does not pile up. Slack columns are unit columns:
    /// only the routes in the working basis cost a pivot each.
    private void refresh() {
        sinceFresh = 0;
        inverse = identity(rows);
        int[] columns = working.clone();
        boolean[] taken = new boolean[rows];
        for (int column : columns) {
            if (column < rows) {
                working[column] = column;
                taken[column] = true;
            }
        }
        for (int column : columns) {
            if (column >= rows) {
                double[] fall = throughInverse(reducedColumn(column));
                int place = -1;
                for (int at = 0; at < rows; at++) {
                    if (!taken[at] && (place < 0 || Math.abs(fall[at]) > Math.abs(fall[place]))) {
                        place = at;
                    }
                }
                taken[place] = true;
                replace(place, column, fall, 0);
            }
        }
        double[] left = capacity.clone();
        for (int pair = 0; pair < pairs; pair++) {
            addColumn(key[pair], -routes.pair(pair).demand(), left);
        }
        System.arraycopy(throughInverse(left), 0, workingUnits, 0, rows);
        for (int pair = 0; pair < pairs; pair++) {
            keyUnits[pair] = routes.pair(pair).demand();
        }
        for (int at = 0; at < rows; at++) {
            if (working[at] >= rows) {
                keyUnits[pairOf(working[at])] -= workingUnits[at];
            }
        }
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }
}
