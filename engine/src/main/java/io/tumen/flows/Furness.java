package io.tumen.flows;

import java.util.Arrays;

/// Bends a table until its rows and columns have given sums, by scaling rows and columns in turn: iterative
/// proportional fitting (Deming and Stephan 1940; in transport Furness 1965, Fratar 1954). Of all tables with these
/// sums it is the one nearest to the seed in information; what is zero stays zero.
public final class Furness {
    /// By how much a sum may miss what is wanted, relative.
    public static final double TOLERANCE = 1e-10;

    private static final double ALIKE = 1e-9;
    private static final int MOST_SWEEPS = 100_000;
    private static final int SWEEPS_BEFORE_DOUBT = 1_000;

    private Furness() {}

    /// @param rowSums    wanted, by row
    /// @param columnSums wanted, by column; of the same total
    /// @throws IllegalArgumentException when no table has these sums, naming the rows and columns in the way
    public static DemandTable fit(DemandTable seed, double[] rowSums, double[] columnSums) {
        checkMargins(seed, rowSums, columnSums);
        double[][] table = seed.copy();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            scaleColumns(table, columnSums);
            if (scaleRows(table, rowSums) && meetsColumns(table, columnSums)) {
                return new DemandTable(table);
            }
            if (sweep == SWEEPS_BEFORE_DOUBT) {
                new MarginCut(seed, rowSums, columnSums).refuseWhereFull();
            }
        }
        throw new IllegalArgumentException("After " + MOST_SWEEPS + " sweeps the sums are not met to " + TOLERANCE
                + ". Maybe only a table with further zeros has them?");
    }

    private static void checkMargins(DemandTable seed, double[] rowSums, double[] columnSums) {
        if (rowSums.length != seed.rowCount() || columnSums.length != seed.columnCount()) {
            throw new IllegalArgumentException("A table of " + seed.rowCount() + " rows and " + seed.columnCount()
                    + " columns, and sums of " + rowSums.length + " rows and " + columnSums.length
                    + " columns. Right would be a sum for each.");
        }
        for (int row = 0; row < rowSums.length; row++) {
            DemandTable.check(rowSums[row], "The sum of row " + (row + 1));
            refuse(rowSums[row] > 0 && seed.rowSum(row) == 0, "Row " + (row + 1), rowSums[row]);
        }
        for (int column = 0; column < columnSums.length; column++) {
            DemandTable.check(columnSums[column], "The sum of column " + (column + 1));
            refuse(columnSums[column] > 0 && seed.columnSum(column) == 0, "Column " + (column + 1), columnSums[column]);
        }
        double rows = Arrays.stream(rowSums).sum();
        double columns = Arrays.stream(columnSums).sum();
        if (Math.abs(rows - columns) > ALIKE * Math.max(rows, columns)) {
            throw new IllegalArgumentException("The rows come to " + rows + ", the columns to " + columns
                    + ". Right would be the same total; scale one of them.");
        }
    }

    private static void refuse(boolean empty, String what, double wanted) {
        if (empty) {
            throw new IllegalArgumentException(
                    what + " should come to " + wanted + " and has nothing but zeros. Right would be a seed above 0.");
        }
    }

    /// Whether the rows had their sums already.
    private static boolean scaleRows(double[][] table, double[] wanted) {
        boolean met = true;
        for (int row = 0; row < wanted.length; row++) {
            double sum = Arrays.stream(table[row]).sum();
            met = met && isMet(sum, wanted[row]);
            double factor = sum == 0 ? 0 : wanted[row] / sum;
            for (int column = 0; column < table[row].length; column++) {
                table[row][column] *= factor;
            }
        }
        return met;
    }

    private static void scaleColumns(double[][] table, double[] wanted) {
        for (int column = 0; column < wanted.length; column++) {
            double sum = columnSum(table, column);
            double factor = sum == 0 ? 0 : wanted[column] / sum;
            for (double[] row : table) {
                row[column] *= factor;
            }
        }
    }

    private static boolean meetsColumns(double[][] table, double[] wanted) {
        for (int column = 0; column < wanted.length; column++) {
            if (!isMet(columnSum(table, column), wanted[column])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMet(double sum, double wanted) {
        return Math.abs(sum - wanted) <= TOLERANCE * wanted;
    }

    private static double columnSum(double[][] table, int column) {
        double sum = 0;
        for (double[] row : table) {
            sum += row[column];
        }
        return sum;
    }
}
