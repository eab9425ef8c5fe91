package io.tumen.planner;

/// By what ways are compared; less is better in each.
public enum Criterion {
    /// When the goods are handed over. Always counted.
    ARRIVAL,
    /// What is paid, with the cost of the goods' time, at the likely prices.
    COST,
    /// CO2 equivalent, by the corridor's emission factors.
    CO2E,
    /// How often the goods change from one vehicle to another.
    TRANSFERS
}
