package io.tumen.flows;

import java.util.Arrays;

/// A table of what moves between origins (rows) and destinations (columns), both by number, in any unit. Immutable.
public final class DemandTable {
    private final double[][] values;

    /// @param values by row and column, none negative, all rows equally long
    /// @throws IllegalArgumentException naming the row and column of the first value that is none
    public DemandTable(double[][] values) {
        this.values = new double[values.length][];
        for (int row = 0; row < values.length; row++) {
            this.values[row] = values[row].clone();
            if (values[row].length != values[0].length) {
                throw new IllegalArgumentException("Row " + (row + 1) + " has " + values[row].length
                        + " columns, row 1 has " + values[0].length + ". Right would be as many.");
            }
            for (int column = 0; column < values[row].length; column++) {
                check(values[row][column], "Row " + (row + 1) + ", column " + (column + 1));
            }
        }
    }

    static void check(double value, String where) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(where + " is " + value + ". Right would be a number from 0 up.");
        }
    }

    public int rowCount() {
        return values.length;
    }

    public int columnCount() {
        return values.length == 0 ? 0 : values[0].length;
    }

    public double at(int row, int column) {
        return values[row][column];
    }

    public double rowSum(int row) {
        return Arrays.stream(values[row]).sum();
    }

    public double columnSum(int column) {
        double sum = 0;
        for (double[] row : values) {
            sum += row[column];
        }
        return sum;
    }

    public double total() {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += rowSum(row);
        }
        return sum;
    }

    /// Each value times the factor.
    public DemandTable times(double factor) {
        double[][] scaled = copy();
        for (double[] row : scaled) {
            for (int column = 0; column < row.length; column++) {
                row[column] *= factor;
            }
        }
        return new DemandTable(scaled);
    }

    double[][] copy() {
        double[][] copy = new double[values.length][];
        for (int row = 0; row < copy.length; row++) {
            copy[row] = values[row].clone();
        }
        return copy;
    }
}
