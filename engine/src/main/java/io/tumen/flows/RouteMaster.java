package io.tumen.flows;

import java.util.BitSet;

/// The linear master problem over the routes found so far: carry every pair's demand at the least cost, with every
/// limited facility within its capacity; what finds no place stays behind at a price.
///
/// The primal simplex method with generalised upper bounds (Dantzig and Van Slyke, 1967): each pair has one key
/// column that takes up its demand, so that the working basis has only as many rows as there are limited
/// facilities, however many pairs. Its inverse is kept dense and made anew now and then. Every answer is a vertex,
/// with exact duals.
final class RouteMaster {
    private static final int FRESH_EVERY = 100;
    private static final double TINY_PIVOT = 1e-9;
    private static final int PATIENCE = 200;

    private final MasterColumns columns;
    private final int rows;
    private final int pairs;

    private final int[] key;
    private final int[] working;
    private final BasisInverse inverse;
    private final double[] keyUnits;
    private final double[] workingUnits;
    private final BitSet basic = new BitSet();
    private int sinceFresh;
    private int stalled;

    RouteMaster(Routes routes) {
        columns = new MasterColumns(routes);
        rows = columns.rows();
        pairs = columns.pairs();
        key = new int[pairs];
        working = new int[rows];
        keyUnits = new double[pairs];
        workingUnits = columns.capacities();
        inverse = new BasisInverse(rows);
        for (int row = 0; row < rows; row++) {
            working[row] = row;
            basic.set(row);
        }
        for (int pair = 0; pair < pairs; pair++) {
            key[pair] = columns.behind(pair);
            keyUnits[pair] = columns.demand(pair);
            basic.set(key[pair]);
        }
    }

    /// Makes it the best with the routes there are.
    ///
    /// @param facilityHours of one unit
    /// @param fixedShare    1 to count fixed hours, 0 not to
    /// @param stayingBehind hours that one unit left behind counts as
    void solve(double[] facilityHours, double fixedShare, double stayingBehind) {
        columns.price(facilityHours, fixedShare, stayingBehind);
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
        double[] units = new double[columns.routeOf(columns.count())];
        for (int pair = 0; pair < pairs; pair++) {
            put(units, columns.routeOf(key[pair]), keyUnits[pair]);
        }
        for (int row = 0; row < rows; row++) {
            put(units, columns.routeOf(working[row]), workingUnits[row]);
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
    ///
    /// @param facilityCount of the problem
    double[] prices(int facilityCount) {
        double[] duals = duals();
        double[] prices = new double[facilityCount];
        for (int f = 0; f < prices.length; f++) {
            int row = columns.rowOf(f);
            prices[f] = row < 0 ? 0 : Math.max(0, -duals[row]);
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
            double difference = columns.cost(column) - columns.cost(key[columns.pairOf(column)]);
            inverse.addRow(at, difference, duals);
        }
        return duals;
    }

    private int entering() {
        double[] duals = duals();
        double[] worth = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            worth[pair] = columns.cost(key[pair]) - columns.priced(key[pair], duals);
        }
        double least = -1e-11 * columns.costScale();
        int best = -1;
        for (int column = 0; column < columns.count(); column++) {
            if (basic.get(column)) {
                continue;
            }
            double reduced = column < rows
                    ? -duals[column]
                    : columns.cost(column) - columns.priced(column, duals) - worth[columns.pairOf(column)];
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

    /// The column as the working basis sees it: less the key column of its pair.
    private double[] reducedColumn(int column) {
        double[] values = new double[rows];
        columns.add(column, 1, values);
        if (column >= rows) {
            columns.add(key[columns.pairOf(column)], -1, values);
        }
        return values;
    }

    private void pivot(int entering) {
        double[] fall = inverse.times(reducedColumn(entering));
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
            keyFall[columns.pairOf(entering)] = 1;
        }
        for (int at = 0; at < rows; at++) {
            if (working[at] >= rows) {
                keyFall[columns.pairOf(working[at])] -= fall[at];
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
        inverse.replace(place, fall);
    }

    private void leaveAsKey(int pair, int entering, double step) {
        basic.clear(key[pair]);
        int successor = -1;
        for (int at = 0; at < rows && successor < 0; at++) {
            successor = working[at] >= rows && columns.pairOf(working[at]) == pair ? at : -1;
        }
        if (successor < 0) {
            key[pair] = entering;
            keyUnits[pair] = step;
            return;
        }
        inverse.makeKey(successor, at -> working[at] >= rows && columns.pairOf(working[at]) == pair);
        int leavingColumn = key[pair];
        key[pair] = working[successor];
        keyUnits[pair] = workingUnits[successor];
        working[successor] = leavingColumn;
        replace(successor, entering, inverse.times(reducedColumn(entering)), step);
    }

    /// Makes inverse and units anew from the basis, so that rounding does not pile up. Slack columns are unit
    /// columns: only the routes in the working basis cost a pivot each.
    private void refresh() {
        sinceFresh = 0;
        inverse.reset();
        int[] before = working.clone();
        boolean[] taken = new boolean[rows];
        for (int column : before) {
            if (column < rows) {
                working[column] = column;
                taken[column] = true;
            }
        }
        for (int column : before) {
            if (column >= rows) {
                double[] fall = inverse.times(reducedColumn(column));
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
        double[] left = columns.capacities();
        for (int pair = 0; pair < pairs; pair++) {
            columns.add(key[pair], -columns.demand(pair), left);
        }
        System.arraycopy(inverse.times(left), 0, workingUnits, 0, rows);
        for (int pair = 0; pair < pairs; pair++) {
            keyUnits[pair] = columns.demand(pair);
        }
        for (int at = 0; at < rows; at++) {
            if (working[at] >= rows) {
                keyUnits[columns.pairOf(working[at])] -= workingUnits[at];
            }
        }
    }
}
