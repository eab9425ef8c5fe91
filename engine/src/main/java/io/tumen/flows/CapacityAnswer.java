package io.tumen.flows;

import java.util.List;

/// What asking for an equilibrium within hard capacities comes to.
public sealed interface CapacityAnswer {
    /// All goods find a place.
    record Fits(Assigned assigned) implements CapacityAnswer {}

    /// They do not, and here is why.
    ///
    /// @param cut     the proof
    /// @param atMost  units per period that can be carried at most, of all classes together
    /// @param behind  one way of leaving no more behind than must be: the pairs, rising by class, origin and
    /// destination
    record TooMuch(CapacityCut cut, double atMost, List<LeftBehind> behind) implements CapacityAnswer {
        public TooMuch {
            behind = List.copyOf(behind);
        }
    }

    /// Goods that find no place.
    ///
    /// @param goodsClass  number of the class
    /// @param origin      node
    /// @param destination node
    /// @param units       per period
    record LeftBehind(int goodsClass, int origin, int destination, double units) {}
}
