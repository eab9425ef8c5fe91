package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VolumeDelayTest {
    static List<VolumeDelay> delays() {
        return List.of(
                new Constant(3),
                new Bpr(2, 0.15, 100, 4),
                new Bpr(2, 0.5, 70, 1),
                new Bpr(2, 1.2, 90, 2.7),
                new Conical(1.5, 4, 100),
                new Conical(1.5, 1.2, 60),
                SingleServerQueue.of(1, 0.25, 24, 0.5),
                new SingleServerQueue(0.5, 0.2, 16, 0, 0),
                new SingleServerQueue(0.5, 0.2, 16, 2, 0.5),
                PiecewiseLinear.of(
                        new PiecewiseLinear.Point(0, 1),
                        new PiecewiseLinear.Point(33.3, 1.5),
                        new PiecewiseLinear.Point(77.7, 9)),
                PiecewiseLinear.of(new PiecewiseLinear.Point(0, 2)));
    }

    @ParameterizedTest
    @MethodSource("delays")
    void slopeAndCurvatureAreTheDerivatives(VolumeDelay delay) {
        for (double volume : new double[] {1, 20, 55, 94, 97, 110, 150, 400}) {
            double h = 1e-4 * volume;
            double slope = (delay.hours(volume + h) - delay.hours(volume - h)) / (2 * h);
            assertThat(delay.slope(volume)).isCloseTo(slope, within(1e-6 * Math.max(1e-3, Math.abs(slope))));
            double curvature = (delay.slope(volume + h) - delay.slope(volume - h)) / (2 * h);
            assertThat(delay.curvature(volume))
                    .isCloseTo(curvature, within(1e-5 * Math.max(1e-4, Math.abs(curvature))));
        }
    }

    @ParameterizedTest
    @MethodSource("delays")
    void areaIsTheIntegral(VolumeDelay delay) {
        assertThat(delay.area(0)).isZero();
        for (double volume : new double[] {10, 50, 96, 130, 300}) {
            assertThat(delay.area(volume))
                    .isCloseTo(integral(delay, volume), within(1e-8 * delay.hours(volume) * volume));
        }
    }

    @ParameterizedTest
    @MethodSource("delays")
    void neverFallsAndHasNoFinding(VolumeDelay delay) {
        for (int volume = 0; volume < 500; volume++) {
            assertThat(delay.hours(volume + 1)).isGreaterThanOrEqualTo(delay.hours(volume));
        }
        assertThat(DelayLook.at(Facility.unlimited("f", delay), 300)).isEmpty();
        assertThat(DelayLook.at(new Facility("f", delay, 80), 300)).isEmpty();
    }

    @Test
    void theConeIsTwiceAsSlowAtItsPracticalCapacityAndFreeWhenEmpty() {
        Conical cone = new Conical(1.5, 4, 100);
        assertThat(cone.hours(100)).isCloseTo(3, within(1e-14));
        assertThat(cone.hours(0)).isCloseTo(1.5, within(1e-14));
    }

    /// M/M/1 at half load waits one service time, M/D/1 half of it; the formula is left at 95 %.
    @Test
    void theQueueIsPollaczekAndKhinchinesUpToTheParabola() {
        assertThat(SingleServerQueue.of(0, 0.5, 24, 1).hours(24)).isCloseTo(0.5 + 0.5, within(1e-14));
        assertThat(SingleServerQueue.of(0, 0.5, 24, 0).hours(24)).isCloseTo(0.5 + 0.25, within(1e-14));
        SingleServerQueue queue = SingleServerQueue.of(0, 0.5, 24, 1);
        double edge = 48 * 0.95;
        assertThat(queue.hours(edge * (1 + 1e-12))).isCloseTo(queue.hours(edge), within(1e-9));
        assertThat(queue.slope(edge * (1 + 1e-12))).isCloseTo(queue.slope(edge), within(1e-9));
        assertThat(queue.hours(96)).isFinite();
    }

    @Test
    void aPiecewiseLinearDelayGoesThroughItsPointsAndOnBeyondTheLast() {
        PiecewiseLinear delay = PiecewiseLinear.of(
                new PiecewiseLinear.Point(0, 1), new PiecewiseLinear.Point(10, 2), new PiecewiseLinear.Point(20, 4));
        assertThat(delay.hours(5)).isEqualTo(1.5);
        assertThat(delay.hours(10)).isEqualTo(2);
        assertThat(delay.hours(30)).isEqualTo(6);
        assertThat(delay.area(20)).isEqualTo(45);
    }

    /// Simpson on pieces that end where the corners of the functions above are.
    private static double integral(VolumeDelay delay, double volume) {
        double sum = 0;
        double[] corners = {0, 33.3, 40, 77.7, 80, 91.2, volume};
        for (int i = 1; i < corners.length; i++) {
            double from = Math.min(corners[i - 1], volume);
            double to = Math.min(corners[i], volume);
            double step = (to - from) / 2000;
            for (int k = 0; k < 2000 && to > from; k++) {
                double left = from + k * step;
                sum += step / 6 * (delay.hours(left) + 4 * delay.hours(left + step / 2) + delay.hours(left + step));
            }
        }
        return sum;
    }
}
