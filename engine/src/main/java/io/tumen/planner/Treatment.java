package io.tumen.planner;

import io.tumen.law.LegalAutomaton;

/// How law, prices and slots treat goods. Goods of one treatment have the same ways at the same prices but for the cost
/// of their time, whatever they are and are worth, so what was found for some holds for all: a [Search] sees of them
/// nothing else.
///
/// Goods of another number of TEU are treated otherwise: a price for the consignment is shared by more of them, sums
/// are rounded, and other departures have room for them.
///
/// @param prices of the goods for whom it was made; only the cost of their time is their own
record Treatment(LegalAutomaton automaton, PriceBook prices, double teu) {
    boolean isThatOf(LegalAutomaton otherAutomaton, PriceBook otherPrices, double otherTeu) {
        return teu == otherTeu && prices.chargesAs(otherPrices) && automaton.answersAs(otherAutomaton);
    }

    int milliTeu() {
        return Slots.milli(teu);
    }
}
