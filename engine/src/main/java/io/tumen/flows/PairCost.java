package io.tumen.flows;

/// What moves between two places and what one TEU of it costs, on average over the ways it goes.
///
/// @param teuPerDay      that move
/// @param hours          door to door, with all expected waits
/// @param cny            all that is paid, CNY per TEU
/// @param generalisedCny with the goods' time at their value of time, CNY per TEU
/// @param co2eKg         kg CO2e per TEU
/// @param unknownTeu     TEU per day of them whose way rests on an open legal point
public record PairCost(
        Kind kind,
        Pair pair,
        double teuPerDay,
        double hours,
        double cny,
        double generalisedCny,
        double co2eKg,
        double unknownTeu) {}
