package io.tumen.flows;

import io.tumen.corridor.PlaceId;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// By how many per cent a figure changes when a price, a dwell or a border wait grows by one: the arc elasticity
/// between 1 % less and 1 % more, both solved again.
///
/// Where goods all go the one cheapest way, it is 0 or jumps; it means something where ways share the goods.
///
/// @param below the figure at 1 % less
/// @param above the figure at 1 % more
public record Elasticity(Adjustment.What what, Set<PlaceId> places, double below, double above) {
    private static final double STEP = 0.01;

    public Elasticity {
        places = Set.copyOf(places);
    }

    /// @param places where the value is moved; empty for everywhere
    /// @param figure such as the TEU through a port
    public static Elasticity of(
            FlowStudy study,
            Adjustment.What what,
            Set<PlaceId> places,
            ToDoubleFunction<FlowStudy> figure,
            FlowSolver solver,
            FlowSolver.Options options) {
        return new Elasticity(
                what,
                places,
                figure.applyAsDouble(moved(study, Adjustment.times(what, places, 1 - STEP), solver, options)),
                figure.applyAsDouble(moved(study, Adjustment.times(what, places, 1 + STEP), solver, options)));
    }

    private static FlowStudy moved(
            FlowStudy study, Adjustment adjustment, FlowSolver solver, FlowSolver.Options options) {
        ProductNetwork network = study.network();
        return FlowStudy.run(network.corridor(), network.law(), network.terms().with(adjustment), solver, options);
    }

    /// Per cent by per cent; 0 where there is nothing on either side.
    public double value() {
        double middle = (below + above) / 2;
        return middle == 0 ? 0 : (above - below) / middle / (2 * STEP);
    }
}
