package io.tumen.corridor;

import java.util.Currency;

/// One line of a tariff.
///
/// @param line   what is paid for, as on an invoice
/// @param amount price in `currency` per unit of `basis`
/// @param note   how the amount was found, in a sentence; may be empty
public record Price(
        CostLine.Kind line, Basis basis, Currency currency, Range amount, Provenance provenance, String note) {
    /// What one unit of the amount is charged for.
    public enum Basis {
        PER_TEU,
        PER_TEU_KM,
        /// For storage only, each day begun.
        PER_TEU_DAY,
        PER_TONNE,
        PER_CONSIGNMENT
    }
}
