package io.tumen.flows;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Makes a demand table from what each origin sends and each destination takes, and what the way between them costs
/// (Wilson 1967): the less, the dearer the way.
///
/// Where the cost of a way is a part of the origin plus a part of the destination, the doubly constrained table does
/// not depend on it: then it is the product of the sums over the total.
public final class Gravity {
    private Gravity() {}

    /// `exp(−beta · cost)`.
    public static DoubleUnaryOperator exponential(double beta) {
        return cost -> Math.exp(-beta * cost);
    }

    /// `cost^(−power)`.
    public static DoubleUnaryOperator power(double power) {
        return cost -> Math.pow(cost, -power);
    }

    /// Both sums are met, to [Furness#TOLERANCE].
    ///
    /// @param cost of the way from each origin to each destination; infinite is not allowed, leave the pair to a
    ///             huge one
    /// @param deterrence how much less goes a dearer way, from above 0 to 1
    /// @throws IllegalArgumentException when no table has these sums, naming what is in the way
    public static DemandTable doublyConstrained(
            double[] sent, double[] taken, DemandTable cost, DoubleUnaryOperator deterrence) {
        return Furness.fit(deterred(cost, deterrence), sent, taken);
    }

    /// What origins send is met; destinations share it by their attraction.
    ///
    /// @param attraction of each destination, in any unit
    /// @throws IllegalArgumentException when an origin sends something and nothing attracts it
    public static DemandTable originConstrained(
            double[] sent, double[] attraction, DemandTable cost, DoubleUnaryOperator deterrence) {
        double[][] table = deterred(cost, deterrence).copy();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                table[row][column] *= attraction[column];
            }
            double sum = Arrays.stream(table[row]).sum();
            if (sum == 0 && sent[row] > 0) {
                throw new IllegalArgumentException("Row " + (row + 1) + " should come to " + sent[row]
                        + " and nothing attracts it. Right would be an attraction above 0.");
            }
            for (int column = 0; column < table[row].length; column++) {
                table[row][column] *= sum == 0 ? 0 : sent[row] / sum;
            }
        }
        return new DemandTable(table);
    }

    private static DemandTable deterred(DemandTable cost, DoubleUnaryOperator deterrence) {
        double[][] seed = cost.copy();
        for (double[] row : seed) {
            for (int column = 0; column < row.length; column++) {
                row[column] = deterrence.applyAsDouble(row[column]);
            }
        }
        return new DemandTable(seed);
    }
}
