package io.tumen.flows;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// Proof that demand and capacities do not fit together: a weight for some facilities, such that what must pass
/// them, in weights, is more than they can hold, whichever ways are taken. In the plain case all weights are 1 and
/// the facilities are a cut: no way leads around them.
///
/// Whoever doubts it needs no solver: for every pair the least weight of any way (1 at most counts), times its
/// units, added up, against the weighted capacities (Farkas's lemma on the capacities).
///
/// @param held         the facilities with a weight
/// @param through      the pairs that cannot avoid them
/// @param capacity     Σ weight · capacity, units per period
/// @param mustPass     Σ least weight · units, units per period; more than `capacity`
public record CapacityCut(List<Held> held, List<Through> through, double capacity, double mustPass) {
    /// Pairs that a sentence names.
    private static final int MOST_TOLD = 5;

    /// @param facility number of the facility
    /// @param id       of the facility
    /// @param weight   more than 0, at most 1; 1 in a plain cut
    /// @param capacity units per period
    public record Held(int facility, String id, double weight, double capacity) {}

    /// @param goodsClass  number of the class
    /// @param origin      node
    /// @param destination node
    /// @param units       per period
    /// @param weight      of the way that has the least, more than 0, at most 1
    public record Through(int goodsClass, int origin, int destination, double units, double weight) {}

    public CapacityCut {
        held = List.copyOf(held);
        through = List.copyOf(through);
    }

    /// Units per period that are too many, in weights: at least so many stay behind.
    public double tooMuch() {
        return mustPass - capacity;
    }

    /// The proof in a sentence.
    ///
    /// @param problem whose cut it is
    public String words(FlowProblem problem) {
        String facilities = held.stream()
                .map(one -> one.id() + " (" + times(one.weight()) + number(one.capacity()) + ")")
                .collect(joining(", "));
        String pairs = through.stream()
                .limit(MOST_TOLD)
                .map(one -> {
                    GoodsClass goods = problem.classes().get(one.goodsClass());
                    return goods.name() + " from " + goods.graph().nodeName(one.origin()) + " to "
                            + goods.graph().nodeName(one.destination()) + " (" + times(one.weight())
                            + number(one.units()) + ")";
                })
                .collect(joining(", "));
        String more = through.size() > MOST_TOLD ? " and " + (through.size() - MOST_TOLD) + " more" : "";
        return facilities + " can take " + number(capacity) + " units per period together, but " + number(mustPass)
                + " must pass: " + pairs + more + ". At least " + number(tooMuch()) + " too many.";
    }

    private static String times(double weight) {
        return Math.abs(weight - 1) < 1e-9 ? "" : number(weight) + " × ";
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
