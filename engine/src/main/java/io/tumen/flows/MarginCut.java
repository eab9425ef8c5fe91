package io.tumen.flows;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Looks for rows that want more than all the columns take that they may use: by the largest flow from rows to columns
/// over the cells that are not zero, and its cut (Ford and Fulkerson 1956). There is a table with the sums just where
/// there is no such cut.
final class MarginCut {
    private static final double SLACK = 1e-9;
    private static final int NONE = -1;
    /// A row that still wants something begins a way.
    private static final int START = -2;

    private final DemandTable seed;
    private final double[] rowSums;
    private final double[] columnSums;
    private final double[] left;
    private final double[] room;
    private final double[][] sent;
    private final double least;
    /// By column: the row from which it was reached last.
    private final int[] rowBefore;
    /// By row: the column from which it was reached last.
    private final int[] columnBefore;

    MarginCut(DemandTable seed, double[] rowSums, double[] columnSums) {
        this.seed = seed;
        this.rowSums = rowSums.clone();
        this.columnSums = columnSums.clone();
        this.left = rowSums.clone();
        this.room = columnSums.clone();
        this.sent = new double[rowSums.length][columnSums.length];
        this.least = SLACK * Arrays.stream(rowSums).sum();
        this.rowBefore = new int[columnSums.length];
        this.columnBefore = new int[rowSums.length];
    }

    /// @throws IllegalArgumentException when some rows want more than their columns take
    void refuseWhereFull() {
        for (int column = reach(); column != NONE; column = reach()) {
            send(column);
        }
        if (IntStream.of(columnBefore).allMatch(before -> before == NONE)) {
            return;
        }
        int[] rows = reached(columnBefore);
        int[] columns = reached(rowBefore);
        throw new IllegalArgumentException("Rows " + numbers(rows) + " come to " + sum(rowSums, rows)
                + " and may only go to columns " + numbers(columns) + ", which come to " + sum(columnSums, columns)
                + ". Right would be no more than that, or a seed above 0 for another column.");
    }

    /// Goes from rows that still want something.
    ///
    /// @return a column with room, [#NONE] when there is none
    private int reach() {
        Arrays.fill(rowBefore, NONE);
        var open = new ArrayDeque<Integer>();
        for (int row = 0; row < left.length; row++) {
            columnBefore[row] = left[row] > least ? START : NONE;
            if (left[row] > least) {
                open.add(row);
            }
        }
        while (!open.isEmpty()) {
            int row = open.remove();
            for (int column = 0; column < room.length; column++) {
                if (seed.at(row, column) > 0 && rowBefore[column] == NONE) {
                    rowBefore[column] = row;
                    if (room[column] > least) {
                        return column;
                    }
                    openRowsOf(column, open);
                }
            }
        }
        return NONE;
    }

    /// Rows that send to the column could send elsewhere.
    private void openRowsOf(int column, ArrayDeque<Integer> open) {
        for (int row = 0; row < left.length; row++) {
            if (sent[row][column] > least && columnBefore[row] == NONE) {
                columnBefore[row] = column;
                open.add(row);
            }
        }
    }

    private void send(int last) {
        double amount = room[last];
        int row = rowBefore[last];
        for (; columnBefore[row] != START; row = rowBefore[columnBefore[row]]) {
            amount = Math.min(amount, sent[row][columnBefore[row]]);
        }
        amount = Math.min(amount, left[row]);
        left[row] -= amount;
        room[last] -= amount;
        int column = last;
        for (row = rowBefore[column]; columnBefore[row] != START; row = rowBefore[column]) {
            sent[row][column] += amount;
            column = columnBefore[row];
            sent[row][column] -= amount;
        }
        sent[row][column] += amount;
    }

    private static int[] reached(int[] before) {
        return IntStream.range(0, before.length)
                .filter(number -> before[number] != NONE)
                .toArray();
    }

    private static double sum(double[] sums, int[] numbers) {
        return IntStream.of(numbers).mapToDouble(number -> sums[number]).sum();
    }

    private static String numbers(int[] all) {
        List<String> words = IntStream.of(all)
                .mapToObj(number -> Integer.toString(number + 1))
                .toList();
        return String.join(", ", words);
    }
}
