package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Sums of triangles against closed forms, and against multiplying everything out.
class MassTest {
    private final Mass mass = new Mass();

    /// The sum of two uniform numbers is a triangle, so two equal triangles are the sum of four uniform numbers, whose
    /// distribution is that of Irwin and Hall (1927).
    @Test
    void twoEqualTrianglesAreFourUniformNumbers() {
        int half = 600;
        mass.start(0);
        mass.take(new Triangle(0, half, 2 * half));
        mass.take(new Triangle(0, half, 2 * half));
        assertThat(mass.last()).isEqualTo(4 * half);
        for (int minute = 0; minute <= 4 * half; minute += 37) {
            assertThat(mass.until(minute))
                    .as("minute %d", minute)
                    .isCloseTo(irwinHall((minute + 0.5) / half), within(1e-6));
        }
    }

    private static double irwinHall(double x) {
        double sum = 0;
        double[] choose = {1, -4, 6, -4, 1};
        for (int k = 0; k <= 4 && k < x; k++) {
            sum += choose[k] * Math.pow(x - k, 4);
        }
        return sum / 24;
    }

    @ParameterizedTest
    @CsvSource({"0,0,90", "0,90,90", "30,45,200", "-10,0,11", "7,7,7", "3,4,5", "0,1,1", "0,0,1", "600,1440,14400"})
    void oneTriangleHasTheMassThatItsClosedFormHas(int low, int mode, int high) {
        mass.start(1000);
        mass.take(new Triangle(low, mode, high));
        assertThat(mass.first()).isEqualTo(1000 + low);
        assertThat(mass.last()).isEqualTo(1000 + high);
        double[] wanted = IntStream.rangeClosed(low, high)
                .mapToDouble(minute -> below(low, mode, high, minute + 0.5))
                .toArray();
        assertThat(mass.cumulated()).containsExactly(wanted, within(1e-12));
    }

    /// The mean of a sum is the sum of the means, its variance the sum of the variances, give or take the twelfth of a
    /// minute that rounding adds to each (Sheppard 1898).
    @Test
    void meansAndVariancesOfASumAddUp() {
        int[][] legs = {{240, 600, 1440}, {594, 1434, 3444}, {30, 840, 2034}, {1440, 2880, 14400}, {0, 1080, 7320}};
        mass.start(0);
        double mean = 0;
        double variance = 0;
        for (int[] leg : legs) {
            double a = leg[0];
            double b = leg[1];
            double c = leg[2];
            mass.take(new Triangle(leg[0], leg[1], leg[2]));
            mean += (a + b + c) / 3;
            variance += (a * a + b * b + c * c - a * b - a * c - b * c) / 18 + 1.0 / 12;
        }
        double[] masses = masses();
        double found = moment(masses, 0, 1);
        assertThat(DoubleStream.of(masses).sum()).isCloseTo(1, within(1e-12));
        assertThat(found).isCloseTo(mean, within(0.01));
        assertThat(moment(masses, found, 2)).isCloseTo(variance, within(variance * 1e-6));
    }

    private double moment(double[] masses, double about, int power) {
        return IntStream.range(0, masses.length)
                .mapToDouble(i -> masses[i] * Math.pow(mass.first() + i - about, power))
                .sum();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingTimeIsMultiplyingOut(int seed) {
        var random = new Random(seed);
        mass.start(random.nextInt(50));
        double[] slow = {1};
        int first = mass.first();
        for (int leg = 0; leg < 4; leg++) {
            int low = random.nextInt(20) - 5;
            int mode = low + random.nextInt(3) * random.nextInt(40);
            int high = mode + random.nextInt(3) * random.nextInt(200);
            mass.take(new Triangle(low, mode, high));
            slow = multipliedOut(slow, low, mode, high);
            first += low;
            if (random.nextBoolean()) {
                thinOut(slow, first, random.nextInt(high - low + 1));
            }
        }
        assertThat(mass.first()).as("seed %d", seed).isEqualTo(first);
        assertThat(masses()).as("seed %d", seed).containsExactly(slow, within(1e-13));
    }

    /// Leaves gaps, as departures do: what lies before a minute in the middle goes there.
    private void thinOut(double[] slow, int first, int gap) {
        int middle = first + slow.length / 2;
        int until = Math.min(middle + gap, first + slow.length - 1);
        mass.waitFor(shut(middle + 1, Math.max(until, middle + 1)));
        for (int minute = middle + 1; minute < until; minute++) {
            slow[until - first] += slow[minute - first];
            slow[minute - first] = 0;
        }
    }

    private static Gate shut(int from, int until) {
        return new Gate() {
            @Override
            public int opensAt(int minute) {
                return minute < from ? minute : Math.max(minute, until);
            }

            @Override
            public int opensUntil(int open) {
                return open < from ? from : Minutes.NEVER;
            }
        };
    }

    private static double[] multipliedOut(double[] masses, int low, int mode, int high) {
        double[] sum = new double[masses.length + high - low];
        for (int i = 0; i < masses.length; i++) {
            for (int minute = low; minute <= high; minute++) {
                double share = below(low, mode, high, minute + 0.5) - below(low, mode, high, minute - 0.5);
                sum[i + minute - low] += masses[i] * share;
            }
        }
        return sum;
    }

    /// The chance that a triangular number is at most x.
    static double below(double low, double mode, double high, double x) {
        if (x <= low || x >= high) {
            return x < low || x == low && low < high ? 0 : 1;
        }
        return x <= mode
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
    }

    @Test
    void whatMissesTheLastDepartureIsKeptApart() {
        mass.start(0);
        mass.take(new Triangle(0, 50, 100));
        mass.depart(new int[] {25, 75}, new int[] {200, 300});
        assertThat(mass.until(200)).isCloseTo(below(0, 50, 100, 25.5), within(1e-12));
        assertThat(mass.until(300)).isCloseTo(below(0, 50, 100, 75.5), within(1e-12));
        assertThat(mass.until(300) + mass.never()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatWaitsForADoorThatStaysShutIsKeptApart() {
        mass.start(0);
        mass.take(new Triangle(0, 50, 100));
        mass.waitFor(shut(0, 25));
        mass.waitFor(shut(76, Minutes.NEVER));
        assertThat(mass.first()).isEqualTo(25);
        assertThat(mass.last()).isEqualTo(75);
        assertThat(mass.never()).isCloseTo(1 - below(0, 50, 100, 75.5), within(1e-12));
        assertThat(mass.until(75) + mass.never()).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoDoorsLetThroughWhenBothAreOpen() {
        Gate both = shut(10, 30).and(shut(25, 40));
        assertThat(both.opensAt(5)).isEqualTo(5);
        assertThat(both.opensUntil(5)).isEqualTo(10);
        assertThat(both.opensAt(10)).isEqualTo(40);
        assertThat(both.opensUntil(40)).isEqualTo(Minutes.NEVER);
        assertThat(both.and(shut(40, Minutes.NEVER)).opensAt(10)).isEqualTo(Minutes.NEVER);
    }

    @Test
    void withoutAnyDepartureNothingArrives() {
        mass.start(0);
        mass.depart(new int[0], new int[0]);
        mass.take(new Triangle(1, 2, 3));
        assertThat(mass.isNowhere()).isTrue();
        assertThat(mass.never()).isEqualTo(1);
    }

    private double[] masses() {
        double[] sums = mass.cumulated();
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> i == 0 ? sums[0] : sums[i] - sums[i - 1])
                .toArray();
    }
}
