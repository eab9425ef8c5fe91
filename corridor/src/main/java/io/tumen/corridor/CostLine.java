package io.tumen.corridor;

import java.util.Currency;

/// One line of what an itinerary costs, for the whole consignment.
///
/// @param what     what is paid for, in words ("rail Changchun–Dalian")
/// @param currency in which it was quoted
/// @param amount   in that currency
/// @param cny      amount in yuan (CNY), converted at the corridor's rate of the day
public record CostLine(Kind kind, String what, Currency currency, Range amount, Range cny, Provenance provenance) {
    /// What kind of payment it is.
    public enum Kind {
        FREIGHT,
        HANDLING,
        /// Control at a frontier: the post's own fees, weighing, inspection.
        BORDER,
        GAUGE_CHANGE,
        /// Days at a terminal beyond those that are free.
        STORAGE,
        SEAL,
        /// Declarations, bills and other documents.
        PAPER,
        /// Bringing an empty box to the goods, or back from them.
        EMPTY,
        /// The goods' own time: their value times the rate of a day.
        INVENTORY
    }
}
