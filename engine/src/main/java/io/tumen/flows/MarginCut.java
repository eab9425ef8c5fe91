package io.tumen.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Looks for rows that want more than all the columns take that they may use: by the largest flow from rows to columns
/// over the cells that are not zero, and its cut (Ford and Fulkerson 1956). There is a table with the sums just where
/// there is no such cut.
final class MarginCut {
    private static final double SLACK = 1e-9;

    private final DemandTable seed;
    private final double[] left;
    private final double[] room;
    private final double[][] sent;

    MarginCut(DemandTable seed, double[] rowSums, double[] columnSums) {
        this.seed = seed;
        this.left = rowSums.clone();
        this.room = columnSums.clone();
        this.sent = new double[rowSums.length][columnSums.length];
        double total = Arrays.stream(rowSums).sum();
        double least = SLACK * total;
        while (augment(least)) {
            // Each path fills a row, a column or a way back.
        }
        this.full = reachedFrom(least);
        this.rowSums = rowSums.clone();
        this.columnSums = columnSums.clone();
        this.stuck = Arrays.stream(left).max().orElse(0) > least;
    }

    private final Reached full;
    private final double[] rowSums;
    private final double[] columnSums;
    private final boolean stuck;

    private record Reached(List<Integer> rows, List<Integer> columns, int last, int[] rowBefore, int[] columnBefore) {}

    /// Rows that still want something, and what they lead to.
    private Reached reachedFrom(double least) {
        int[] rowBefore = new int[room.length];
        int[] columnBefore = new int[left.length];
        Arrays.fill(rowBefore, -1);
        Arrays.fill(columnBefore, -2);
        var rows = new ArrayList<Integer>();
        var columns = new ArrayList<Integer>();
        var open = new ArrayDeque<Integer>();
        for (int row = 0; row < left.length; row++) {
            if (left[row] > least) {
                columnBefore[row] = -1;
                open.add(row);
            }
        }
        while (!open.isEmpty()) {
            int row = open.remove();
            rows.add(row);
            for (int column = 0; column < room.length; column++) {
                if (seed.at(row, column) > 0 && rowBefore[column] < 0) {
                    rowBefore[column] = row;
                    columns.add(column);
                    if (room[column] > least) {
                        return new Reached(rows, columns, column, rowBefore, columnBefore);
                    }
                    for (int other = 0; other < left.length; other++) {
                        if (sent[other][column] > least && columnBefore[other] == -2) {
                            columnBefore[other] = column;
                            open.add(other);
                        }
                    }
                }
            }
        }
        return new Reached(rows, columns, -1, rowBefore, columnBefore);
    }

    private boolean augment(double least) {
        Reached reached = reachedFrom(least);
        if (reached.last < 0) {
            return false;
        }
        double amount = room[reached.last];
        int column = reached.last;
        int row = reached.rowBefore[column];
        while (reached.columnBefore[row] >= 0) {
            amount = Math.min(amount, sent[row][reached.columnBefore[row]]);
            row = reached.rowBefore[reached.columnBefore[row]];
        }
        amount = Math.min(amount, left[row]);
        left[row] -= amount;
        room[reached.last] -= amount;
        column = reached.last;
        row = reached.rowBefore[column];
        sent[row][column] += amount;
        while (reached.columnBefore[row] >= 0) {
            column = reached.columnBefore[row];
            sent[row][column] -= amount;
            row = reached.rowBefore[column];
            sent[row][column] += amount;
        }
        return true;
    }

    /// @throws IllegalArgumentException when some rows want more than their columns take
    void refuseWhereFull() {
        if (stuck) {
            double wanted = full.rows.stream().mapToDouble(row -> rowSums[row]).sum();
            double taken =
                    full.columns.stream().mapToDouble(column -> columnSums[column]).sum();
            throw new IllegalArgumentException("Rows " + numbers(full.rows) + " come to " + wanted
                    + " and may only go to columns " + numbers(full.columns) + ", which come to " + taken
                    + ". Right would be no more than that, or a seed above 0 for another column.");
        }
    }

    private static String numbers(List<Integer> all) {
        return String.join(
                ", ", all.stream().sorted().map(number -> Integer.toString(number + 1)).toList());
    }
}
