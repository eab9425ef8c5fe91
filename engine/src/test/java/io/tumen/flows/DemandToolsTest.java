package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandToolsTest {
    private static DemandTable drawn(Random random, int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, any -> 1 + 9 * random.nextDouble());
        }
        return new DemandTable(values);
    }

    private static double[] shares(Random random, int count, double total) {
        double[] sums = random.doubles(count, 1, 10).toArray();
        double all = Arrays.stream(sums).sum();
        return Arrays.stream(sums).map(sum -> sum / all * total).toArray();
    }

    @Test
    void meetsBothMargins() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int rows = 1 + random.nextInt(8);
            int columns = 1 + random.nextInt(8);
            double[] sent = shares(random, rows, 1000);
            double[] taken = shares(random, columns, 1000);
            DemandTable table =
                    Gravity.doublyConstrained(sent, taken, drawn(random, rows, columns), Gravity.exponential(0.5));
            for (int row = 0; row < rows; row++) {
                assertThat(table.rowSum(row))
                        .as("seed %s row %s", seed, row)
                        .isCloseTo(sent[row], within(1e-9 * sent[row]));
            }
            for (int column = 0; column < columns; column++) {
                assertThat(table.columnSum(column)).isCloseTo(taken[column], within(1e-9 * taken[column]));
            }
        }
    }

    @Test
    void changesNothingWhenRowsAndColumnsAreShuffled() {
        var random = new Random(7);
        double[] sent = shares(random, 5, 100);
        double[] taken = shares(random, 4, 100);
        DemandTable cost = drawn(random, 5, 4);
        DemandTable table = Gravity.doublyConstrained(sent, taken, cost, Gravity.power(1.5));
        int[] rows = {3, 0, 4, 1, 2};
        int[] columns = {2, 3, 0, 1};
        DemandTable shuffled = Gravity.doublyConstrained(
                Arrays.stream(rows).mapToDouble(row -> sent[row]).toArray(),
                Arrays.stream(columns).mapToDouble(column -> taken[column]).toArray(),
                new DemandTable(Arrays.stream(rows)
                        .mapToObj(row -> Arrays.stream(columns)
                                .mapToDouble(column -> cost.at(row, column))
                                .toArray())
                        .toArray(double[][]::new)),
                Gravity.power(1.5));
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(shuffled.at(row, column)).isCloseTo(table.at(rows[row], columns[column]), within(1e-8));
            }
        }
    }

    @Test
    void doesNotAskTheCostWhereItIsAPartOfEachEnd() {
        double[] sent = {60, 40};
        double[] taken = {30, 70};
        var cost = new DemandTable(new double[][] {{3, 8}, {5, 10}});
        DemandTable table = Gravity.doublyConstrained(sent, taken, cost, Gravity.exponential(0.7));
        assertThat(table.at(0, 0)).isCloseTo(18, within(1e-9));
        assertThat(table.at(1, 1)).isCloseTo(28, within(1e-9));
        DemandTable other = Gravity.doublyConstrained(
                sent, taken, new DemandTable(new double[][] {{3, 8}, {5, 5}}), Gravity.exponential(0.7));
        assertThat(other.at(0, 0)).isGreaterThan(20);
    }

    @Test
    void sharesWhatAnOriginSendsByAttraction() {
        DemandTable table = Gravity.originConstrained(
                new double[] {100}, new double[] {1, 3}, new DemandTable(new double[][] {{2, 2}}), Gravity.power(2));
        assertThat(table.at(0, 0)).isCloseTo(25, within(1e-12));
        assertThat(table.at(0, 1)).isCloseTo(75, within(1e-12));
    }

    @Test
    void growsATableToNewSumsAndKeepsItsOdds() {
        var table = new DemandTable(new double[][] {{10, 20}, {30, 5}});
        DemandTable grown = Furness.fit(table, new double[] {60, 40}, new double[] {50, 50});
        assertThat(grown.at(0, 0) * grown.at(1, 1) / grown.at(0, 1) / grown.at(1, 0))
                .as("odds ratio")
                .isCloseTo(10.0 * 5 / 20 / 30, within(1e-9));
        assertThat(table.times(1.413).total()).isCloseTo(1.413 * 65, within(1e-9));
    }

    @Test
    void namesWhatIsInTheWay() {
        var seed = new DemandTable(new double[][] {{1, 0, 0}, {1, 0, 0}, {1, 1, 1}});
        assertThatThrownBy(() -> Furness.fit(seed, new double[] {30, 30, 40}, new double[] {50, 25, 25}))
                .hasMessage("Rows 1, 2 come to 60.0 and may only go to columns 1, which come to 50.0. Right would be no"
                        + " more than that, or a seed above 0 for another column.");
        assertThat(Furness.fit(seed, new double[] {20, 20, 60}, new double[] {50, 25, 25})
                        .at(2, 0))
                .isCloseTo(10, within(1e-8));
        assertThatThrownBy(() -> Furness.fit(seed, new double[] {1, 1, 1}, new double[] {1, 1, 2}))
                .hasMessageContaining("The rows come to 3.0, the columns to 4.0");
        assertThatThrownBy(() -> Furness.fit(
                        new DemandTable(new double[][] {{0, 0}, {1, 1}}), new double[] {5, 5}, new double[] {5, 5}))
                .hasMessageContaining("Row 1 should come to 5.0 and has nothing but zeros");
        assertThatThrownBy(() -> new DemandTable(new double[][] {{1, Double.NaN}}))
                .hasMessageContaining("Row 1, column 2 is NaN");
    }

    @Test
    void namesTheSameRowsWhateverTheirOrder() {
        double[][] values = IntStream.range(0, 6)
                .mapToObj(row -> IntStream.range(0, 6)
                        .mapToDouble(column -> row < 4 && column > 1 ? 0 : 1)
                        .toArray())
                .toArray(double[][]::new);
        double[] sums = {10, 10, 10, 10, 10, 10};
        assertThatThrownBy(() -> Furness.fit(new DemandTable(values), sums, sums))
                .hasMessageStartingWith(
                        "Rows 1, 2, 3, 4 come to 40.0 and may only go to columns 1, 2, which come to 20.0");
    }
}
