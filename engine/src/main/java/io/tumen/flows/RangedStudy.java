package io.tumen.flows;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Range;
import io.tumen.law.Law;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The same study at the low, the likely and the high end of all that is uncertain in the corridor.
///
/// Three runs are no bounds: an answer may lie outside when one value is low and another high. Hours, prices, demand
/// and value of time move together; capacity and mass stay likely.
public record RangedStudy(FlowStudy low, FlowStudy likely, FlowStudy high) {
    /// @param terms whose estimates are replaced
    public static RangedStudy run(
            Corridor corridor, Law law, FlowTerms terms, FlowSolver solver, FlowSolver.Options options) {
        List<FlowStudy> three = List.of(Estimate.LOW, Estimate.LIKELY, Estimate.HIGH).stream()
                .map(end -> FlowStudy.run(corridor, law, terms.with(Estimates.all(end)), solver, options))
                .toList();
        return new RangedStudy(three.get(0), three.get(1), three.get(2));
    }

    /// From the least to the greatest of the three, with the likely one between.
    public Range of(ToDoubleFunction<FlowStudy> figure) {
        double atLow = figure.applyAsDouble(low);
        double atLikely = figure.applyAsDouble(likely);
        double atHigh = figure.applyAsDouble(high);
        return new Range(
                Math.min(atLikely, Math.min(atLow, atHigh)), atLikely, Math.max(atLikely, Math.max(atLow, atHigh)));
    }
}
