package io.tumen.flows;

/// Gauss's elimination with full pivoting. Equations that follow from others are left out, and what they would settle
/// stays 0: where the units of routes are not unique, one of the answers is enough.
final class Elimination {
    /// Of the largest number in the matrix: a pivot below it is rounding.
    private static final double NONE = 1e-11;

    private Elimination() {}

    /// @param matrix square; is overwritten
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] values = right.clone();
        int[] column = new int[n];
        for (int i = 0; i < n; i++) {
            column[i] = i;
        }
        int rank = 0;
        double largest = 0;
        while (rank < n) {
            int row = rank;
            int at = rank;
            for (int i = rank; i < n; i++) {
                for (int j = rank; j < n; j++) {
                    if (Math.abs(matrix[i][column[j]]) > Math.abs(matrix[row][column[at]])) {
                        row = i;
                        at = j;
                    }
                }
            }
            double pivot = matrix[row][column[at]];
            largest = rank == 0 ? Math.abs(pivot) : largest;
            if (!(Math.abs(pivot) > NONE * largest)) {
                break;
            }
            swap(matrix, values, column, rank, row, at);
            eliminate(matrix, values, column, rank);
            rank++;
        }
        double[] answer = new double[n];
        for (int i = rank - 1; i >= 0; i--) {
            double sum = values[i];
            for (int j = i + 1; j < rank; j++) {
                sum -= matrix[i][column[j]] * answer[column[j]];
            }
            answer[column[i]] = sum / matrix[i][column[i]];
        }
        return answer;
    }

    private static void swap(double[][] matrix, double[] values, int[] column, int rank, int row, int at) {
        double[] other = matrix[rank];
        matrix[rank] = matrix[row];
        matrix[row] = other;
        double value = values[rank];
        values[rank] = values[row];
        values[row] = value;
        int place = column[rank];
        column[rank] = column[at];
        column[at] = place;
    }

    private static void eliminate(double[][] matrix, double[] values, int[] column, int rank) {
        double[] pivotRow = matrix[rank];
        double pivot = pivotRow[column[rank]];
        for (int i = rank + 1; i < matrix.length; i++) {
            double factor = matrix[i][column[rank]] / pivot;
            if (factor != 0) {
                for (int j = rank; j < matrix.length; j++) {
                    matrix[i][column[j]] -= factor * pivotRow[column[j]];
                }
                values[i] -= factor * values[rank];
            }
        }
    }
}
