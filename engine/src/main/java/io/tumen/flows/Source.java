package io.tumen.flows;

import java.util.Arrays;
import java.util.TreeMap;

/// All that begins at one node of one layer: rows of every class that goes by the same graph are interchangeable while
/// a solver works, because all of them pay the same hours, and are told apart only in the answer.
final class Source {
    final Layer layer;
    final int node;
    final SparseFlows flows = new SparseFlows();
    final SettleOrder order = new SettleOrder();
    /// Rising, each once.
    private int[] destinations = new int[0];
    private double[] demand = new double[0];
    private double total;
    private int[] classes = new int[0];
    private int[] rows = new int[0];

    Source(Layer layer, int node) {
        this.layer = layer;
        this.node = node;
    }

    void addRow(int goodsClass, int row, OdMatrix matrix) {
        classes = Arrays.copyOf(classes, classes.length + 1);
        classes[classes.length - 1] = goodsClass;
        rows = Arrays.copyOf(rows, rows.length + 1);
        rows[rows.length - 1] = row;
        var sum = new TreeMap<Integer, Double>();
        for (int i = 0; i < destinations.length; i++) {
            sum.put(destinations[i], demand[i]);
        }
        for (int cell = matrix.firstCell(row); cell < matrix.firstCell(row + 1); cell++) {
            sum.merge(matrix.destination(cell), checked(matrix, row, cell), Double::sum);
        }
        destinations = sum.keySet().stream().mapToInt(Integer::intValue).toArray();
        demand = sum.values().stream().mapToDouble(Double::doubleValue).toArray();
        total = Arrays.stream(demand).sum();
    }

    private static double checked(OdMatrix matrix, int row, int cell) {
        double volume = matrix.volume(cell);
        if (Double.isNaN(volume) || Double.isInfinite(volume) || volume < 0) {
            throw new IllegalArgumentException("Demand from node " + matrix.origin(row) + " to node "
                    + matrix.destination(cell) + " is " + volume + "; a number of 0 or more would be right.");
        }
        return volume;
    }

    int destinationCount() {
        return destinations.length;
    }

    int destination(int i) {
        return destinations[i];
    }

    double demand(int i) {
        return demand[i];
    }

    double total() {
        return total;
    }

    /// Less than this is no flow but what rounding left over.
    double crumb() {
        return 1e-13 * total;
    }

    int rowCount() {
        return rows.length;
    }

    int goodsClass(int i) {
        return classes[i];
    }

    int row(int i) {
        return rows[i];
    }
}
