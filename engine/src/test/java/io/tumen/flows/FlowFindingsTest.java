package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FlowFindingsTest {
    private static final String FINE = """
            border 10 bpr 0.15 100 4 max 80
            ferry 5h
            A B border 1
            B C ferry 0
            A C - 40
            corn A C 30
            """;

    @Test
    void aSoundProblemHasNone() {
        assertThat(FlowFindings.of(SketchedFlows.draw(FINE))).isEmpty();
        FlowFindings.requireNone(SketchedFlows.draw(FINE));
    }

    @Test
    void namesEveryFaultAtOnce() {
        Graph graph = new Graph(
                List.of("A", "B"),
                0,
                new int[] {0, 1, 0, 0},
                new int[] {1, 7, 1, 1},
                new int[] {0, 9, -1, 1},
                new double[] {-1, 0, Double.NaN, 0});
        OdMatrix demand = OdMatrix.builder()
                .add(0, 1, -3)
                .add(1, 5, 2)
                .add(1, 0, Double.NaN)
                .build();
        FlowProblem problem = new FlowProblem(
                List.of(
                        new Facility("border", new Constant(1), 0),
                        new Facility("port", new Constant(Double.NaN), -4),
                        new Facility("port", new Bpr(1, 0.15, 0, 4), 10)),
                List.of(new GoodsClass("corn", graph, demand, 0)));
        assertThat(FlowFindings.of(problem).stream().map(FlowFinding::words))
                .anySatisfy(has("facility border", "capacity 0.0", "more than 0"))
                .anySatisfy(has("facility port", "capacity -4.0"))
                .anySatisfy(has("facility port", "given twice"))
                .anySatisfy(has("facility port", "hours NaN", "0 or more"))
                .anySatisfy(has("practicalCapacity 0.0", "more than 0"))
                .anySatisfy(has("class corn", "0.0", "more than 0 and finite"))
                .anySatisfy(has("arc 0 from A to B", "fixed cost -1.0 h"))
                .anySatisfy(has("arc 2 from A to B", "fixed cost NaN h"))
                .anySatisfy(has("arc 1 from B to node 7", "node 7", "0 to 1"))
                .anySatisfy(has("arc 1", "facility 9", "0 to 2"))
                .anySatisfy(has("demand from A to B", "-3.0"))
                .anySatisfy(has("demand from B to node 5", "node 5"))
                .anySatisfy(has("demand from B to A", "NaN"));
        assertThatThrownBy(() -> FlowFindings.requireNone(problem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("capacity -4.0");
    }

    private static Consumer<String> has(String... parts) {
        return words -> assertThat(words).contains(parts);
    }

    @Test
    void demandThatNoWayCarriesIsNamedAlsoWhenTheWayIsClosedInTheMiddle() {
        String text = """
                closed A B C
                A B - 1
                B C - 1
                corn A C 30
                corn A B 5
                """;
        assertThat(FlowFindings.of(SketchedFlows.draw(text)).stream().map(FlowFinding::words))
                .containsExactly(
                        "class corn, demand from A to C: 30.0 units per period; no way leads there; a way, or no "
                                + "demand, would be right");
        assertThat(FlowFindings.of(SketchedFlows.draw(text.replace("closed A B C", "closed A"))))
                .isEmpty();
    }

    @Test
    void aProblemWithoutGoodsIsNone() {
        assertThat(FlowFindings.of(new FlowProblem(List.of(), List.of()))).hasSize(1);
    }

    @Test
    void anOwnDelayThatFallsOrWhoseSlopeOrAreaAreNotItsOwnIsFound() {
        Own sound = new Own(v -> 1 + v * v, v -> 2 * v, v -> v + v * v * v / 3);
        assertThat(findings(sound)).isEmpty();
        assertThat(findings(new Own(v -> 5 - v / 100, v -> -0.01, v -> 5 * v - v * v / 200)))
                .singleElement()
                .satisfies(has("never falls"));
        assertThat(findings(new Own(sound.hours, v -> 2.001 * v, sound.area)))
                .singleElement()
                .satisfies(has("slope", "derivative"));
        assertThat(findings(new Own(sound.hours, sound.slope, v -> v + v * v * v / 2)))
                .singleElement()
                .satisfies(has("area", "integral"));
        assertThat(findings(new Own(sound.hours, sound.slope, v -> 7 + v + v * v * v / 3)))
                .singleElement()
                .satisfies(has("area 7.00000 at volume 0"));
        assertThat(findings(new Own(v -> v > 20 ? Double.NaN : 1, v -> 0, v -> v)))
                .singleElement()
                .satisfies(has("hours NaN"));
    }

    private static List<String> findings(VolumeDelay delay) {
        FlowProblem problem = SketchedFlows.with(SketchedFlows.draw(FINE), 0, Facility.unlimited("own", delay));
        return FlowFindings.of(problem).stream().map(FlowFinding::words).toList();
    }

    private record Own(DoubleUnaryOperator hours, DoubleUnaryOperator slope, DoubleUnaryOperator area)
            implements VolumeDelay {
        @Override
        public double hours(double volume) {
            return hours.applyAsDouble(volume);
        }

        @Override
        public double slope(double volume) {
            return slope.applyAsDouble(volume);
        }

        @Override
        public double curvature(double volume) {
            return 0;
        }

        @Override
        public double area(double volume) {
            return area.applyAsDouble(volume);
        }
    }
}
