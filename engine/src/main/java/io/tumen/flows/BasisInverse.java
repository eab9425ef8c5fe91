package io.tumen.flows;

import java.util.function.IntPredicate;

/// The inverse of the basis of a [RouteMaster], kept dense and changed by one column at a time.
final class BasisInverse {
    private final int size;
    private double[][] inverse;

    /// Of a basis of unit columns.
    BasisInverse(int size) {
        this.size = size;
        inverse = identity(size);
    }

    void reset() {
        inverse = identity(size);
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /// The inverse times a column: how fast each basic variable falls when that column enters.
    double[] times(double[] column) {
        double[] result = new double[size];
        for (int row = 0; row < size; row++) {
            if (column[row] != 0) {
                for (int at = 0; at < size; at++) {
                    result[at] += inverse[at][row] * column[row];
                }
            }
        }
        return result;
    }

    /// Adds a multiple of one row of the inverse.
    void addRow(int at, double factor, double[] to) {
        for (int row = 0; row < size; row++) {
            to[row] += factor * inverse[at][row];
        }
    }

    /// Puts another column in that place of the basis.
    ///
    /// @param fall that column, as [#times] gives it
    void replace(int place, double[] fall) {
        double[] pivotRow = inverse[place];
        double pivot = fall[place];
        for (int row = 0; row < size; row++) {
            pivotRow[row] /= pivot;
        }
        for (int at = 0; at < size; at++) {
            if (at != place && fall[at] != 0) {
                double factor = fall[at];
                double[] target = inverse[at];
                for (int row = 0; row < size; row++) {
                    target[row] -= factor * pivotRow[row];
                }
            }
        }
    }

    /// What becomes of the inverse when the column at that place becomes its pair's key, from which the pair's other
    /// columns are counted: its row turns into minus the sum of the pair's rows.
    void makeKey(int place, IntPredicate isOfPair) {
        double[] row = inverse[place];
        for (int at = 0; at < size; at++) {
            if (at != place && isOfPair.test(at)) {
                addRow(at, 1, row);
            }
        }
        for (int i = 0; i < size; i++) {
            row[i] = -row[i];
        }
    }
}
