package io.tumen.flows;

import java.util.Arrays;

/// Splits the goods of one row by what they met on their way: at every node goods that mix go on in proportion,
/// whatever they met before. Takes O(labels × arcs used) where the row's flows have no cycle, as those of bushes and
/// trees.
///
/// The flows of an origin do not tell which of its goods went which way; that they mix at every node is the split that
/// is most likely (entropy), and the usual one in select-link analysis (Bar-Gera 2006).
final class LabelSplit {
    private static final double SETTLED = 1e-14;
    private static final int MOST_SWEEPS = 10_000;

    private final Graph graph;
    private final RowFlows row;
    private final OdMatrix demand;
    private final int rowNumber;

    /// What goods bear after an arc that bore a label before it; labels count from 0, and all goods begin with 0.
    interface Labelling {
        int after(int arc, int label);
    }

    LabelSplit(FlowProblem problem, OriginFlows flows, int goodsClass, int rowNumber) {
        this.graph = problem.classes().get(goodsClass).graph();
        this.demand = problem.classes().get(goodsClass).demand();
        this.rowNumber = rowNumber;
        this.row = new RowFlows(graph, flows, goodsClass, rowNumber, demand);
    }

    /// Units per period handed over, by cell of the row (from its first one) and label.
    double[][] delivered(int labels, Labelling labelling) {
        double[][] at = settled(labels, labelling);
        int first = demand.firstCell(rowNumber);
        int count = demand.firstCell(rowNumber + 1) - first;
        double[][] delivered = new double[count][labels];
        for (int cell = 0; cell < count; cell++) {
            int node = row.indexOf(demand.destination(first + cell));
            if (node >= 0) {
                double all = Arrays.stream(at[node]).sum();
                for (int label = 0; label < labels; label++) {
                    delivered[cell][label] = all == 0 ? 0 : at[node][label] / all * demand.volume(first + cell);
                }
            }
        }
        return delivered;
    }

    /// What comes to each node of the row by label, once nothing changes any more: after one sweep where there is no
    /// cycle.
    private double[][] settled(int labels, Labelling labelling) {
        double[][] at = new double[row.nodeCount()][labels];
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            if (sweep(at, labelling) <= SETTLED * row.total() || !row.hasCycle()) {
                break;
            }
        }
        return at;
    }

    private double sweep(double[][] at, Labelling labelling) {
        double moved = 0;
        for (int node : row.order()) {
            double[] now = new double[at[node].length];
            if (row.isOrigin(node)) {
                now[0] = row.total();
            }
            for (int entry : row.into(node)) {
                int tail = row.indexOf(graph.from(row.arc(entry)));
                double share = row.units(entry) / row.through(tail);
                for (int label = 0; label < now.length; label++) {
                    now[labelling.after(row.arc(entry), label)] += at[tail][label] * share;
                }
            }
            for (int label = 0; label < now.length; label++) {
                moved += Math.abs(now[label] - at[node][label]);
            }
            at[node] = now;
        }
        return moved;
    }

    /// The mean cost of the goods handed over at each cell of the row, from its first one.
    ///
    /// @param cost of each arc
    double[] meanCosts(double[] cost) {
        double[] mean = new double[row.nodeCount()];
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double moved = 0;
            for (int node : row.order()) {
                double sum = 0;
                double units = row.isOrigin(node) ? row.total() : 0;
                for (int entry : row.into(node)) {
                    int tail = row.indexOf(graph.from(row.arc(entry)));
                    sum += row.units(entry) * (mean[tail] + cost[row.arc(entry)]);
                    units += row.units(entry);
                }
                double now = units == 0 ? 0 : sum / units;
                moved = Math.max(moved, Math.abs(now - mean[node]) / Math.max(1, now));
                mean[node] = now;
            }
            if (!row.hasCycle() || moved <= SETTLED) {
                break;
            }
        }
        int first = demand.firstCell(rowNumber);
        double[] costs = new double[demand.firstCell(rowNumber + 1) - first];
        for (int cell = 0; cell < costs.length; cell++) {
            int node = row.indexOf(demand.destination(first + cell));
            costs[cell] = node < 0 ? 0 : mean[node];
        }
        return costs;
    }
}
